import { connect } from '../../src/cloud/adapters/postgres/connect'
import { systemRandom } from '../../src/cloud/adapters/random/systemRandom'
import { sealedVault } from '../../src/cloud/adapters/vault/sealedVault'
import { accessLog } from '../../src/cloud/audit/accessEvents'
import type { SelfResident } from '../../src/cloud/call'
import { guardiansPort } from '../../src/cloud/family/guardians'
import { storeGuardianship } from '../../src/cloud/family/guardianships'
import { accountOf, accountsPort, becomeResident } from '../../src/cloud/identity/accounts'
import { residentIdOf, residentsPort, storeIdentity } from '../../src/cloud/identity/residents'
import { deliverMessages } from '../../src/cloud/message/deliverMessages'
import { messageHandlers, messagesPort } from '../../src/cloud/message/handlers'
import type { NewMessage } from '../../src/cloud/neighbours'
import type { SubscribeOutcome } from '../../src/cloud/ports'
import { followTickets } from '../../src/cloud/ticket/followTickets'
import { complaintsPort, ticketHandlers } from '../../src/cloud/ticket/handlers'
import { sendTickets } from '../../src/cloud/ticket/sendTickets'
import type { TemplateUse } from '../../src/contract/message/message'
import { createCloudDatabase } from '../cloudDatabase'
import { keptSms, keptWardActs } from './authorizationDoubles'
import { callerOf } from './callers'
import { dataOf } from './dataOf'
import { personNumber } from './residents'
import { scriptedRecords, scriptedTickets } from './scriptedTickets'
import { testClock } from './testClock'

export interface Phone {
  readonly accountId: string
  readonly openid: string
}

type Sent = { openid: string; templateId: string; page: string; data: Record<string, string> }

/** WeChat's answers as scripted, `sent` by default; a send can be held on the way until it is let go. */
function scriptedWechat() {
  const script: (SubscribeOutcome | 'dies')[] = []
  const asked: Sent[] = []
  let gate: Promise<void> | null = null
  return {
    /** Every message that left, in turn. */
    asked,
    /** The answers still to come. */
    script,
    next: (...outcomes: (SubscribeOutcome | 'dies')[]) => void script.push(...outcomes),
    /** From now on nothing is answered before the returned function is called. */
    hold(): () => void {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return () => {
        gate = null
        open()
      }
    },
    async send(message: Sent): Promise<SubscribeOutcome> {
      asked.push(message)
      const outcome = script.shift() ?? { kind: 'sent' as const }
      await gate
      if (outcome === 'dies') throw new Error('the process died here')
      return outcome
    },
  }
}

/** Messages and tickets over a real database, with a scripted WeChat and province and a standing clock. */
export async function startMessageWorld() {
  const database = await createCloudDatabase()
  const db = connect(database.url, 8)
  const clock = testClock()
  const vault = sealedVault([{ id: 'k1', secret: '11'.repeat(32) }])
  const base = { db, clock, vault, random: systemRandom }
  const wechat = scriptedWechat()
  const province = scriptedTickets()
  const records = scriptedRecords()
  const consents = new Set<string>()
  const bugs: string[] = []
  const templates: Record<TemplateUse, string | undefined> = {
    request: 'template-request',
    code: 'template-code',
    change: 'template-change',
  }
  const needs = {
    ...base,
    accounts: accountsPort(base),
    messageConsents: { given: async (residentId: string, accountId: string) => consents.has(`${residentId} ${accountId}`) },
    subscribeMessages: wechat,
    sms: keptSms(),
    templates,
    log: {
      call: () => undefined,
      upstream: () => undefined,
      bug: ({ error }: { error: unknown }) => void bugs.push(error instanceof Error ? error.name : 'unknown'),
      alarm: () => undefined,
    },
  }
  const messages = messagesPort(needs)
  const wardActs = keptWardActs()
  const events = accessLog(db)
  const residents = residentsPort({ ...base, moves: [events.moveTo] })
  /** Under which names the province's register has people, by document number; null: it does not answer. */
  const register = { names: new Map<string, string>() as Map<string, string> | null }
  const ticketNeeds = {
    ...base,
    guardians: guardiansPort({ ...base, residents }),
    wardActs,
    register: {
      async check({ documentNumber, name }: { documentNumber: string; name: string }) {
        if (register.names === null) return { kind: 'unavailable' as const }
        if (register.names.get(documentNumber) !== name) return { kind: 'nameDiffers' as const }
        return { kind: 'same' as const, birthDate: '1990-05-01', sex: 'female' as const, phone: null }
      },
    },
    accessLog: events,
    residents,
    messages,
    recordService: records,
    provinceTickets: province,
  }
  const handlers = { ...messageHandlers(needs), ...ticketHandlers(ticketNeeds) }
  let people = 0
  let phones = 0

  function callOf<Input>(resident: SelfResident, phone: Phone, input: Input) {
    return { input, caller: callerOf(resident, { ...phone, level: 1 }), resident, by: 'self' as const, idempotencyKey: null }
  }

  return {
    db,
    clock,
    vault,
    wechat,
    province,
    records,
    register,
    needs,
    ticketNeeds,
    messages,
    handlers,
    events,
    complaints: complaintsPort(base),
    /** What guardians did, as it was told to family. */
    acts: wardActs.acts,
    /** Names of what was logged as our own mistake. */
    bugs,
    callOf,
    deliver: () => deliverMessages(needs),
    sendTickets: () => sendTickets(ticketNeeds),
    followTickets: () => followTickets(ticketNeeds),

    async newResident(): Promise<SelfResident> {
      people += 1
      const person = { documentType: '01' as const, documentNumber: personNumber(people), name: `测试${people}` }
      const residentId = await residentIdOf(base, person)
      await storeIdentity(base, residentId, person)
      return { residentId, ...person }
    },

    /** From now on, by the province's registers. */
    async beGuardian(guardian: SelfResident, ward: SelfResident, birthDate: string): Promise<void> {
      const by = { accountId: systemRandom.uuid(), residentId: guardian.residentId }
      const tie = { relation: 'mother' as const, birthDate, sex: 'male' as const }
      const proof = { proof: 'province' as const, provenUntil: null }
      await storeGuardianship(base, by, ward.residentId, { tie, proof, receiptId: systemRandom.uuid(), now: clock.now() })
    },

    /** A phone of this resident that consented to messages and said yes `accepted` times to each use. */
    async newPhone(resident: SelfResident, accepted = 0): Promise<Phone> {
      phones += 1
      const openid = `openid-${phones}`
      const accountId = await accountOf(db, vault, openid, systemRandom.uuid(), clock.now())
      await becomeResident(db, accountId, resident.residentId)
      const phone = { accountId, openid }
      consents.add(`${resident.residentId} ${accountId}`)
      const answers = (['request', 'code', 'change'] as const).map((use) => ({ use, answer: 'accept' as const }))
      for (let times = 0; times < accepted; times += 1) {
        dataOf(await handlers['message.recordAnswers'](callOf(resident, phone, { answers })))
      }
      return phone
    },

    withdrawConsent(resident: SelfResident, phone: Phone): void {
      consents.delete(`${resident.residentId} ${phone.accountId}`)
    },

    post(resident: SelfResident, kind: NewMessage['kind'] = 'request'): Promise<void> {
      return messages.post(db, { residentId: resident.residentId, kind, orgName: '中山大学附属第一医院', aboutId: null, now: clock.now() })
    },

    async inbox(resident: SelfResident, cursor?: string) {
      const input = cursor === undefined ? {} : { cursor }
      return dataOf(await handlers['message.list'](callOf(resident, { accountId: resident.residentId, openid: 'o' }, input)))
    },

    /** How many messages of a use the phone may still get. */
    async left(resident: SelfResident, phone: Phone, use: TemplateUse = 'request'): Promise<number | undefined> {
      const { templates } = dataOf(await handlers['message.subscriptions'](callOf(resident, phone, {})))
      return templates.find((template) => template.use === use)?.left
    },

    async close() {
      await db.destroy()
      await database.drop()
    },
  }
}

export type MessageWorld = Awaited<ReturnType<typeof startMessageWorld>>
