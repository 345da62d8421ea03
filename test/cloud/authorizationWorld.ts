import { createHash } from 'node:crypto'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import { sealedVault } from '../../src/cloud/adapters/vault/sealedVault'
import { accessLog } from '../../src/cloud/audit/accessEvents'
import { driveIntents } from '../../src/cloud/authorization/driveIntents'
import { authorizationHandlers, backChannelHandlers, openRequestsPort } from '../../src/cloud/authorization/handlers'
import type { Asker } from '../../src/cloud/backChannel'
import type { SelfResident, SignedIn } from '../../src/cloud/call'
import { consentHandlers, consentPorts } from '../../src/cloud/consent/handlers'
import { residentIdOf, residentsPort, storeIdentity } from '../../src/cloud/identity/residents'
import type { GrantGateway, GrantOrder, GrantOrderOutcome } from '../../src/cloud/ports'
import type { Result } from '../../src/cloud/result'
import { agreementText } from '../../src/contract/consent/agreement'
import { createCloudDatabase } from '../cloudDatabase'
import { hospital, personNumber } from './residents'
import { testClock } from './testClock'

/** What the province would hear and say: every order is kept, answers are scripted, confirmation by default. */
export interface ScriptedGateway extends GrantGateway {
  readonly orders: GrantOrder[]
  next(...outcomes: GrantOrderOutcome['kind'][]): void
}

function scriptedGateway(): ScriptedGateway {
  const orders: GrantOrder[] = []
  const script: GrantOrderOutcome['kind'][] = []
  return {
    orders,
    next: (...outcomes) => void script.push(...outcomes),
    async save(order) {
      orders.push(order)
      return { kind: script.shift() ?? 'confirmed' }
    },
  }
}

export function dataOf<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(`unexpected failure: ${result.code}`)
  return result.data
}

/** The authorization and consent capabilities over a real database, with a scripted province and a standing clock. */
export async function startAuthorizationWorld() {
  const database = await createCloudDatabase()
  const db = connect(database.url, 8)
  const clock = testClock()
  const vault = sealedVault([{ id: 'k1', secret: '11'.repeat(32) }])
  const base = { db, clock, vault, random: systemRandom }
  const gateway = scriptedGateway()
  const residents = residentsPort(base)
  const needs = {
    ...base,
    residents,
    accessReceipts: consentPorts(db),
    accessLog: accessLog(db),
    grantGateway: gateway,
    wishStored: async () => undefined,
  }
  const patient = { ...authorizationHandlers(needs), ...consentHandlers({ ...base, openRequests: openRequestsPort(base) }) }
  const province = backChannelHandlers(needs)
  let people = 0

  async function newResident(): Promise<SelfResident> {
    people += 1
    const person = { documentType: '01' as const, documentNumber: personNumber(people), name: `测试${people}` }
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
    return { input, caller, resident, idempotencyKey: null }
  }

  async function ask(resident: SelfResident, asker: Partial<Asker> = {}): Promise<string> {
    const answer = await province.createAccessRequest({
      kind: 'wechat',
      visitType: 'outpatient',
      ...hospital,
      ...asker,
      documentType: resident.documentType,
      documentNumber: resident.documentNumber,
    })
    return String(answer.requestId)
  }

  async function agree(resident: SelfResident, requestId: string): Promise<string> {
    const agreement = dataOf(await patient['consent.current'](callOf(resident, { document: 'access', requestId })))
    const textSm3 = createHash('sm3').update(agreementText(agreement)).digest('hex')
    const signed = await patient['consent.sign'](callOf(resident, { document: 'access', requestId, version: agreement.version, textSm3 }))
    return dataOf(signed).receiptId
  }

  async function code(resident: SelfResident, requestId: string): Promise<string> {
    const receiptId = await agree(resident, requestId)
    return dataOf(await patient['authorization.issueCode'](callOf(resident, { requestId, receiptId }))).code
  }

  return {
    db,
    clock,
    vault,
    gateway,
    needs,
    patient,
    province,
    newResident,
    callOf,
    ask,
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
      const [grant] = grants
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
