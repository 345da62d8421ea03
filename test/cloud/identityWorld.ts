import { createHash } from 'node:crypto'
import { connect } from '../../src/cloud/adapters/postgres/connect'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import { sealedVault, type VaultKey } from '../../src/cloud/adapters/vault/sealedVault'
import { accessLog } from '../../src/cloud/audit/accessEvents'
import { closeRequestsOf } from '../../src/cloud/authorization/closeRequestsOf'
import { authorizationHandlers, backChannelHandlers, openRequestsPort } from '../../src/cloud/authorization/handlers'
import type { Channel, Handlers, Origin } from '../../src/cloud/call'
import { callRoom } from '../../src/cloud/callRoom'
import { consentHandlers, consentPorts } from '../../src/cloud/consent/handlers'
import { type DispatchNeeds, dispatch } from '../../src/cloud/dispatch'
import { guardiansPort } from '../../src/cloud/family/guardians'
import { accountsPort } from '../../src/cloud/identity/accounts'
import { attemptLimitsPort } from '../../src/cloud/identity/attemptLimits'
import { deathTakenBack } from '../../src/cloud/identity/deathTakenBack'
import { identityHandlers } from '../../src/cloud/identity/handlers'
import type { IdentityNeeds } from '../../src/cloud/identity/needs'
import { notingDeaths } from '../../src/cloud/identity/notingDeaths'
import { residentsPort } from '../../src/cloud/identity/residents'
import { findSession } from '../../src/cloud/identity/sessions'
import { takeIdentityProof } from '../../src/cloud/identity/takeWindowProof'
import { accountMessagesPort } from '../../src/cloud/message/accountMessages'
import { messageHandlers, messagesPort } from '../../src/cloud/message/handlers'
import { moveMessages } from '../../src/cloud/message/inbox'
import { noticeTextsPort, sendNoticeTexts } from '../../src/cloud/message/noticeTexts'
import type { GrantsMade, OwnGuardianships } from '../../src/cloud/neighbours'
import type { RecordService } from '../../src/cloud/ports'
import { recordHandlers } from '../../src/cloud/record/handlers'
import type { DocumentType } from '../../src/contract/identity/documentType'
import { createCloudDatabase } from '../cloudDatabase'
import { keptComplaints, keptSms, scriptedGateway, scriptedRegister } from './authorizationDoubles'
import { scriptedHealthCodes, scriptedKin, standInWechat } from './identityDoubles'
import { IdentityPhone, shown } from './identityPhone'
import { asRead, entryHead, pageOf, wholeEntry } from './records'
import { hospital, personNumber } from './residents'
import { testClock } from './testClock'

export interface Person {
  readonly documentType: DocumentType
  readonly documentNumber: string
  readonly name: string
  readonly phone: string
}

export interface Hospital {
  readonly orgCode: string
  readonly orgName: string
}

export const k1: VaultKey = { id: 'k1', secret: '11'.repeat(32) }
const silentLog = { call: () => undefined, upstream: () => undefined, bug: () => undefined, alarm: () => undefined }

/** What stands in somebody's record: nobody but that person may ever see a byte of it. */
export function recordWordsOf({ documentNumber }: Pick<Person, 'documentNumber'>): string {
  return `病历${createHash('sha256').update(`record of ${documentNumber}`).digest('hex').slice(0, 24)}`
}

const recordService: RecordService = {
  list: async (query) => pageOf([asRead(entryHead({ title: recordWordsOf(query) }))]),
  listWhole: async (query) => pageOf([asRead(wholeEntry({ title: recordWordsOf(query) }))]),
  entry: async (query) => ({ kind: 'entry', entry: asRead(wholeEntry({ title: recordWordsOf(query) })) }),
}

/** What identity asks of its neighbours when an account is closed, kept. */
function keptClosing() {
  const ended: string[] = []
  const revoked: string[] = []
  const driven: unknown[] = []
  const ownGuardianships: OwnGuardianships = {
    async endAll(_trx, residentId) {
      ended.push(residentId)
      return 1
    },
  }
  const grantsMade: GrantsMade = {
    standing: async () => [],
    wishToRevoke: async () => [],
    async wishToRevokeAll(_trx, residentId) {
      revoked.push(residentId)
      return [{ residentId, orgCode: hospital.orgCode }]
    },
    wishesStored: async (queues) => void driven.push(...queues),
    capAt: async () => undefined,
  }
  return { ended, revoked, driven, ownGuardianships, grantsMade }
}

/** The whole way from a call's body to the database and back, with identity at its heart; WeChat, province and gateway are doubles. */
export async function startIdentityWorld(keys: readonly [VaultKey, ...VaultKey[]] = [k1]) {
  const database = await createCloudDatabase()
  const db = connect(database.url, 8)
  const clock = testClock()
  const vault = sealedVault(keys)
  const base = { db, clock, vault, random: systemRandom }
  const [wechat, told, kin, sms, closing] = [standInWechat(), scriptedRegister(), scriptedKin(), keptSms(), keptClosing()]
  const register = notingDeaths(told, base)
  const healthCodes = scriptedHealthCodes()
  const provides = { accessLog: true, healthCode: true }
  const events = accessLog(db)
  const residents = residentsPort({ ...base, moves: [events.moveTo, closeRequestsOf, moveMessages] })
  const consents = consentPorts(base)
  const guardians = guardiansPort({ ...base, residents })
  const wardActs = { record: async () => undefined }
  const message = {
    ...base,
    accounts: accountsPort(base),
    messageConsents: consents.messageConsents,
    subscribeMessages: { send: async () => ({ kind: 'sent' as const }) },
    sms,
    log: silentLog,
    templates: { request: undefined, code: undefined, change: undefined },
  }
  const messages = messagesPort(message)
  const authorization = {
    ...{ ...base, residents, register, recordService, guardians, wardActs, messages, sms },
    accessReceipts: consents.accessReceipts,
    accessLog: events,
    complaints: keptComplaints(),
    grantGateway: scriptedGateway(),
    provides,
    wishStored: async () => undefined,
  }
  const needs: IdentityNeeds = {
    ...{ ...base, ...consents, wechat, register, kin, sms, messages, guardians, healthCodes, provides },
    noticeTexts: noticeTextsPort(message),
    grantsMade: closing.grantsMade,
    ownGuardianships: closing.ownGuardianships,
    accountMessages: accountMessagesPort(),
  }
  const copyTools = { fonts: () => Promise.reject(new Error('no copy here')), sign: async () => '', keyPrint: '', verifyUrl: '' }
  const record = { ...base, accessLog: events, recordService, register, wardActs, attemptLimits: attemptLimitsPort(base), copyTools }
  const known = {
    ...identityHandlers(needs),
    ...consentHandlers({ ...base, openRequests: openRequestsPort(base), guardians }),
    ...authorizationHandlers(authorization),
    ...messageHandlers(message),
    ...recordHandlers(record),
  }
  // What family and tickets answer is told by their own tests: without a handler, nothing is found.
  const handlers: Handlers = Object.assign(Object.create(null), known)
  const dispatching: DispatchNeeds = {
    ...{ handlers, findSession: deathTakenBack(needs, findSession(base)), findWard: async () => null, clock, log: silentLog },
    callRoom: callRoom({ most: 100_000, mostOfOne: 100_000 }),
  }
  const province = backChannelHandlers(authorization)
  /** A hospital asks; gives the request's id. */
  async function ask({ documentType, documentNumber, name: patientName }: Person, asker: Hospital): Promise<string> {
    const asked = { ...hospital, ...asker, documentType, documentNumber, patientName }
    return String((await province.createAccessRequest({ kind: 'wechat', visitType: 'outpatient', ...asked })).requestId)
  }

  /** A hospital asks, the person agrees on this phone and has a code. */
  async function codeFor(phone: IdentityPhone, person: Person, asker: Hospital) {
    const requestId = await ask(person, asker)
    const { agreement } = await phone.call('consent.current', { document: 'access', requestId })
    const { receiptId } = await phone.call('consent.sign', { document: 'access', requestId, ...shown(agreement) })
    const { code } = await phone.call('authorization.issueCode', { requestId, receiptId })
    return { code, requestId, receiptId }
  }

  let people = 0
  let phones = 0
  let numbers = 0

  return {
    ...{ residents, authorization },
    ...{
      database,
      db,
      clock,
      vault,
      base,
      events,
      wechat,
      register: told,
      kin,
      healthCodes,
      provides,
      sms,
      closing,
      needs,
      handlers,
      dispatching,
    },

    /** Somebody of the register, with a number of their own. */
    newPerson(more: Partial<Person> = {}): Person {
      people += 1
      const fresh = {
        documentType: '01' as const,
        documentNumber: personNumber(people),
        name: `测试${people}`,
        phone: `139${10_000_000 + people}`,
      }
      const person = { ...fresh, ...more }
      told.people.set(person.documentNumber, { name: person.name, birthDate: '1980-01-01', phone: person.phone })
      return person
    },

    /** A phone with WeChat on it, nobody signed in yet; `more` puts other guards in dispatch's place. */
    newPhone(openid = `openid-${++phones}`, more: Partial<DispatchNeeds> = {}, channel: Channel = 'h5'): IdentityPhone {
      const origin: Origin = { channel, wechatOpenid: channel === 'weapp' ? openid : null }
      return new IdentityPhone(openid, (name, body) => dispatch({ ...dispatching, ...more }, name, body, origin, 'trace'), wechat.faces)
    },

    /** A number that nobody has yet. */
    newNumber: () => `138${10_000_000 + ++numbers}`,

    ask,
    codeFor,
    province,

    /** A hospital asks, the person agrees on this phone and says the code; gives what of it has an id. */
    async grant(phone: IdentityPhone, person: Person, asker: Hospital) {
      const { code, requestId, receiptId } = await codeFor(phone, person, asker)
      await province.verifyCode({ requestId, orgCode: asker.orgCode, staffNo: hospital.staffNo, code })
      const { grants } = await phone.call('authorization.listGrants', {})
      const grant = grants.find(({ orgName }) => orgName === asker.orgName)
      if (!grant) throw new Error('the code was not accepted')
      return { receiptId, grantId: grant.grantId }
    },

    proveAtWindow: (person: Person, { phone, pin, proofId }: { phone: string; pin: string; proofId: string }) =>
      takeIdentityProof(needs, { kind: 'identity', proofId, ...hospital, person: { ...person, patientName: person.name }, phone, pin }),

    /** The worker's turn for texts that wait. */
    sendTexts: () => sendNoticeTexts(message),
    textsTo: (phone: string) => sms.sent.filter((text) => text.phone === phone).map(({ text }) => text),

    /** The kinds of news that a person's inbox has, by name. */
    async inbox(residentId: string): Promise<string[]> {
      const rows = await db.selectFrom('message').select('kind').where('resident_id', '=', residentId).execute()
      return rows.map(({ kind }) => kind).sort()
    },

    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}

export type IdentityWorld = Awaited<ReturnType<typeof startIdentityWorld>>
