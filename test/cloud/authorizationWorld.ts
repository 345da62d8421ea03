import { createHash } from 'node:crypto'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import { sealedVault } from '../../src/cloud/adapters/vault/sealedVault'
import { accessLog } from '../../src/cloud/audit/accessEvents'
import { closeRequestsOf } from '../../src/cloud/authorization/closeRequestsOf'
import { driveIntents } from '../../src/cloud/authorization/driveIntents'
import { authorizationHandlers, backChannelHandlers, openRequestsPort } from '../../src/cloud/authorization/handlers'
import type { QueueKey } from '../../src/cloud/authorization/intents'
import type { AuthorizationNeeds } from '../../src/cloud/authorization/needs'
import type { AskedRequest, Asker } from '../../src/cloud/backChannel'
import type { ResidentCall, SelfResident, SignedIn } from '../../src/cloud/call'
import { consentHandlers, consentPorts } from '../../src/cloud/consent/handlers'
import { guardiansPort } from '../../src/cloud/family/guardians'
import { storeGuardianship } from '../../src/cloud/family/guardianships'
import { residentIdOf, residentsPort, storeIdentity } from '../../src/cloud/identity/residents'
import type { Result } from '../../src/cloud/result'
import { agreementText } from '../../src/contract/consent/agreement'
import type { FailureCode } from '../../src/contract/failures'
import { createCloudDatabase } from '../cloudDatabase'
import {
  keptComplaints,
  keptMessages,
  keptSms,
  keptWardActs,
  scriptedGateway,
  scriptedRecordService,
  scriptedRegister,
} from './authorizationDoubles'
import { callerOf } from './callers'
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
export async function startAuthorizationWorld(provides: AuthorizationNeeds['provides'] = { accessLog: true, healthCode: true }) {
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
  const wardActs = keptWardActs()
  const residents = residentsPort({ ...base, moves: [accessLog(db).moveTo, closeRequestsOf] })
  const guardians = guardiansPort({ ...base, residents })
  const consents = consentPorts(base)
  const wishes: QueueKey[] = []
  const needs: AuthorizationNeeds = {
    ...base,
    residents,
    register,
    recordService,
    accessReceipts: consents.accessReceipts,
    accessLog: accessLog(db),
    complaints,
    guardians,
    wardActs,
    messages,
    sms,
    grantGateway: gateway,
    provides,
    wishStored: async (key) => void wishes.push(key),
  }
  const patient = { ...authorizationHandlers(needs), ...consentHandlers({ ...base, openRequests: openRequestsPort(base), guardians }) }
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
    return { input, caller: callerOf(resident, { level }), resident, by: 'self' as const, idempotencyKey: null }
  }

  /** As dispatch hands it on once it has found that this guardian may act. */
  function callFor<Input>(guardian: SelfResident, ward: SelfResident, input: Input): ResidentCall<Input> {
    return { input, caller: callerOf(guardian), resident: ward, by: 'guardian', idempotencyKey: null }
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

  /** What a guardian agrees to for a child; gives the receipt's id. */
  async function agreeFor(guardian: SelfResident, ward: SelfResident, requestId: string): Promise<string> {
    const { agreement } = dataOf(await patient['consent.current'](callFor(guardian, ward, { document: 'access', requestId })))
    const textSm3 = createHash('sm3').update(agreementText(agreement)).digest('hex')
    const input = { document: 'access' as const, requestId, version: agreement.version, textSm3 }
    return dataOf(await patient['consent.sign'](callFor(guardian, ward, input))).receiptId
  }

  /** From now on this guardian acts for this child, by the province's registers; their consent stands in the child's chain. */
  async function beGuardian(guardian: SelfResident, ward: SelfResident, birthDate: string): Promise<void> {
    const now = clock.now()
    const by = { accountId: guardian.residentId, residentId: guardian.residentId }
    await db.transaction().execute(async (trx) => {
      const receiptId = await consents.guardianConsents.store(
        trx,
        { residentId: ward.residentId, accountId: by.accountId, channel: 'weapp', now },
        null,
      )
      const tie = { relation: 'mother' as const, birthDate, sex: 'male' as const }
      const proof = { proof: 'province' as const, provenUntil: null }
      await storeGuardianship({ db: trx, vault }, by, ward.residentId, { tie, proof, receiptId, now })
    })
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
    /** What guardians did, as it was told to family. */
    acts: wardActs.acts,
    /** Which queues were said to have a new wish, in order. */
    wishes,
    needs,
    patient,
    province,
    newPerson,
    newResident,
    callOf,
    callFor,
    agreeFor,
    beGuardian,
    /** From now on by this number, as the province tells it. */
    async renumber(resident: SelfResident, documentNumber: string): Promise<void> {
      const { documentType, name } = resident
      await db.transaction().execute((trx) => needs.residents.renumber(trx, resident.residentId, { documentType, documentNumber, name }))
    },
    /** A code that a guardian has made for a child. */
    async codeFor(guardian: SelfResident, ward: SelfResident, requestId: string): Promise<string> {
      const receiptId = await agreeFor(guardian, ward, requestId)
      return dataOf(await patient['authorization.issueCode'](callFor(guardian, ward, { requestId, receiptId }))).code
    },
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
