import { createHash } from 'node:crypto'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import { sealedVault } from '../../src/cloud/adapters/vault/sealedVault'
import { accessLog } from '../../src/cloud/audit/accessEvents'
import { driveIntents } from '../../src/cloud/authorization/driveIntents'
import { authorizationHandlers, backChannelHandlers, openRequestsPort } from '../../src/cloud/authorization/handlers'
import type { QueueKey } from '../../src/cloud/authorization/intents'
import type { AuthorizationNeeds } from '../../src/cloud/authorization/needs'
import type { AskedRequest, Asker } from '../../src/cloud/backChannel'
import type { SelfResident, SignedIn } from '../../src/cloud/call'
import { consentHandlers, consentPorts } from '../../src/cloud/consent/handlers'
import { residentIdOf, residentsPort, storeIdentity } from '../../src/cloud/identity/residents'
import type { Result } from '../../src/cloud/result'
import { agreementText } from '../../src/contract/consent/agreement'
import type { FailureCode } from '../../src/contract/failures'
import { createCloudDatabase } from '../cloudDatabase'
import { keptComplaints, keptMessages, keptSms, scriptedGateway, scriptedRecordService, scriptedRegister } from './authorizationDoubles'
import { hospital, personNumber } from './residents'
import { testClock } from './testClock'

export function dataOf<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(`unexpected failure: ${result.code}`)
  return result.data
}

export function codeOf(result: Result<unknown>): FailureCode | 'ok' {
  return result.ok ? 'ok' : result.code
}

/** The authorization and consent capabilities over a real database, with a scripted outside and a standing clock. */
export async function startAuthorizationWorld(provides: AuthorizationNeeds['provides'] = { accessLog: true }) {
  const database = await createCloudDatabase()
  const db = connect(database.url, 8)
  const clock = testClock()
  const vault = sealedVault([{ id: 'k1', secret: '11'.repeat(32) }])
  const base = { db, clock, vault, random: systemRandom }
  const gateway = scriptedGateway()
  const register = scriptedRegister()
  const recordService = scriptedRecordService()
  const messages = keptMessages()
  const sms = keptSms()
  const complaints = keptComplaints()
  const wishes: QueueKey[] = []
  const needs: AuthorizationNeeds = {
    ...base,
    residents: residentsPort(base),
    register,
    recordService,
    accessReceipts: consentPorts(base).accessReceipts,
    accessLog: accessLog(db),
    complaints,
    messages,
    sms,
    grantGateway: gateway,
    provides,
    wishStored: async (key) => void wishes.push(key),
  }
  const patient = { ...authorizationHandlers(needs), ...consentHandlers({ ...base, openRequests: openRequestsPort(base) }) }
  const province = backChannelHandlers(needs)
  let people = 0

  /** Somebody of the register whom nobody here knows yet. */
  function newPerson() {
    people += 1
    const person = { documentType: '01' as const, documentNumber: personNumber(people), name: `测试${people}` }
    register.people.set(person.documentNumber, { name: person.name, birthDate: '1980-01-01', phone: `139000${10000 + people}` })
    return person
  }

  async function newResident(): Promise<SelfResident> {
    const person = newPerson()
    const residentId = await residentIdOf(base, person)
    await storeIdentity(base, residentId, person)
    return { residentId, ...person }
  }

  function callOf<Input>(resident: SelfResident, input: Input, level: SignedIn['level'] = 2) {
    const caller: SignedIn = {
      sessionHash: 'none',
      accountId: resident.residentId,
      openid: 'o',
      phone: null,
      level,
      resident,
      channel: 'weapp',
    }
    return { input, caller, resident, by: 'self' as const, idempotencyKey: null }
  }

  /** The doctor's act as the province tells it; a test changes what it is about. */
  function request(person: Omit<SelfResident, 'residentId'>, asked: Partial<AskedRequest> = {}): AskedRequest {
    const { documentType, documentNumber, name: patientName } = person
    return { kind: 'wechat', visitType: 'outpatient', ...hospital, documentType, documentNumber, patientName, ...asked }
  }

  async function ask(resident: SelfResident, asked: Partial<AskedRequest> = {}): Promise<string> {
    return String((await province.createAccessRequest(request(resident, asked))).requestId)
  }

  /** 方式三 as the doctor does it: the request's id, and the code read from the SMS. */
  async function askBySms(person: Omit<SelfResident, 'residentId'>, asked: Partial<AskedRequest> = {}) {
    const answer = await province.createAccessRequest(request(person, { kind: 'sms', ...asked }))
    return { requestId: String(answer.requestId), code: /授权码(\d{6})/.exec(sms.sent.at(-1)?.text ?? '')?.[1] ?? '' }
  }

  async function signNotice(resident: SelfResident): Promise<void> {
    const { agreement } = dataOf(await patient['consent.current'](callOf(resident, { document: 'notice' })))
    const textSm3 = createHash('sm3').update(agreementText(agreement)).digest('hex')
    dataOf(await patient['consent.sign'](callOf(resident, { document: 'notice', version: agreement.version, textSm3 })))
  }

  async function agree(resident: SelfResident, requestId: string): Promise<string> {
    const { agreement } = dataOf(await patient['consent.current'](callOf(resident, { document: 'access', requestId })))
    const textSm3 = createHash('sm3').update(agreementText(agreement)).digest('hex')
    const sign = () => patient['consent.sign'](callOf(resident, { document: 'access', requestId, version: agreement.version, textSm3 }))
    const signed = await sign()
    if (signed.ok || signed.code !== 'consent.noticeRequired') return dataOf(signed).receiptId
    await signNotice(resident)
    return dataOf(await sign()).receiptId
  }

  async function code(resident: SelfResident, requestId: string): Promise<string> {
    const receiptId = await agree(resident, requestId)
    return dataOf(await patient['authorization.issueCode'](callOf(resident, { requestId, receiptId }))).code
  }

  return {
    db,
    databaseUrl: database.url,
    clock,
    vault,
    gateway,
    register,
    recordService,
    messages,
    sms,
    complaints,
    /** Which queues were said to have a new wish, in order. */
    wishes,
    needs,
    patient,
    province,
    newPerson,
    newResident,
    callOf,
    request,
    ask,
    askBySms,
    agree,
    code,
    drive: () => driveIntents(needs),
    /** From the doctor's request to the stored grant, the code typed by the doctor who asked. */
    async grant(resident: SelfResident, asker: Partial<Asker> = {}) {
      const requestId = await ask(resident, asker)
      const typed = await code(resident, requestId)
      const who = { ...hospital, ...asker }
      await province.verifyCode({ requestId, orgCode: who.orgCode, staffNo: who.staffNo, code: typed })
      const { grants } = dataOf(await patient['authorization.listGrants'](callOf(resident, {})))
      const grant = grants.find((one) => one.orgCode === who.orgCode)
      if (!grant) throw new Error('the code was not accepted')
      return { requestId, grant }
    },
    async grants(resident: SelfResident) {
      return dataOf(await patient['authorization.listGrants'](callOf(resident, {}))).grants
    },
    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}

export type AuthorizationWorld = Awaited<ReturnType<typeof startAuthorizationWorld>>
