import type { Complaints, Messages, NewMessage, NewWardAct, WardActs } from '../../src/cloud/neighbours'
import type { GrantGateway, GrantOrder, GrantOrderOutcome, RecordService, Register, Sms } from '../../src/cloud/ports'
import type { ListedEntry } from '../../src/contract/record/recordEntry'
import { pageOf } from './records'

/** What the province would hear and say: every order is kept, answers are scripted, confirmation by default. */
export interface ScriptedGateway extends GrantGateway {
  readonly orders: GrantOrder[]
  next(...outcomes: GrantOrderOutcome['kind'][]): void
}

export function scriptedGateway(): ScriptedGateway {
  const orders: GrantOrder[] = []
  const script: GrantOrderOutcome['kind'][] = []
  return {
    orders,
    resting: () => false,
    next: (...outcomes) => void script.push(...outcomes),
    async save(order) {
      orders.push(order)
      return { kind: script.shift() ?? 'confirmed' }
    },
  }
}

export interface Registered {
  /** The register knows that they have died. */
  deceased?: boolean
  name: string
  birthDate: string
  phone: string | null
}

/** The province's register: knows whom it was told of, by number; can be out of reach. */
export interface ScriptedRegister extends Register {
  readonly people: Map<string, Registered>
  readonly asked: { documentNumber: string; name: string }[]
  down: boolean
}

export function scriptedRegister(): ScriptedRegister {
  const register: ScriptedRegister = {
    people: new Map(),
    asked: [],
    down: false,
    async check({ documentNumber, name }) {
      register.asked.push({ documentNumber, name })
      if (register.down) return { kind: 'unavailable' }
      const found = register.people.get(documentNumber)
      if (!found) return { kind: 'unknown' }
      if (found.name !== name) return { kind: 'nameDiffers' }
      if (found.deceased) return { kind: 'deceased' }
      return { kind: 'same', birthDate: found.birthDate, sex: 'male', phone: found.phone }
    },
  }
  return register
}

export interface KeptSms extends Sms {
  readonly sent: { messageId: string; phone: string; text: string }[]
  /** `notSent`: nobody is there; `unanswered`: it reaches the phone, the answer does not reach us. */
  outcome: 'sent' | 'notSent' | 'unanswered'
}

export function keptSms(): KeptSms {
  const sms: KeptSms = {
    sent: [],
    outcome: 'sent',
    async send(message) {
      if (sms.outcome !== 'notSent') sms.sent.push(message)
      return sms.outcome
    },
  }
  return sms
}

export interface KeptMessages extends Messages {
  readonly posted: NewMessage[]
  readonly codes: { residentId: string; accountId: string; openid: string; code: string; minutes: number }[]
  /** Whether WeChat takes a code. */
  takesCodes: boolean
}

export function keptMessages(): KeptMessages {
  const messages: KeptMessages = {
    posted: [],
    codes: [],
    takesCodes: true,
    async post(_db, news) {
      messages.posted.push(news)
    },
    async sendCode(to, code, minutes) {
      if (messages.takesCodes) messages.codes.push({ ...to, code, minutes })
      return messages.takesCodes
    },
  }
  return messages
}

/** Answers with the visits it was given that fit the filter, as the province does: days in China, both included; can be out of reach. */
export interface ScriptedRecordService extends RecordService {
  visits: ListedEntry[]
  readonly asked: Parameters<RecordService['list']>[0][]
  down: boolean
}

export function scriptedRecordService(): ScriptedRecordService {
  const service: ScriptedRecordService = {
    visits: [],
    asked: [],
    down: false,
    async list(query) {
      service.asked.push(query)
      if (service.down) return { kind: 'unavailable' }
      const { orgName = '', from = '', to = '9999-12-31' } = query.filter ?? {}
      const entries = service.visits.filter((visit) => {
        if (visit.state === 'unreadable') return true
        const day = visit.occurredOn?.slice(0, 10) ?? ''
        return visit.sourceOrg.includes(orgName) && day >= from && day <= to
      })
      return pageOf(entries.slice(0, query.limit), { nextCursor: entries.length > query.limit ? 'more' : null })
    },
    listWhole: async () => ({ kind: 'unavailable' }),
    entry: async () => ({ kind: 'unavailable' }),
  }
  return service
}

export interface KeptWardActs extends WardActs {
  readonly acts: NewWardAct[]
}

export function keptWardActs(): KeptWardActs {
  const acts: NewWardAct[] = []
  return { acts, record: async (_trx, act) => void acts.push(act) }
}

export interface KeptComplaints extends Complaints {
  readonly tickets: Map<string, string>
}

export function keptComplaints(): KeptComplaints {
  const tickets = new Map<string, string>()
  return {
    tickets,
    ofEvents: async (_residentId, eventIds) => new Map([...tickets].filter(([eventId]) => eventIds.includes(eventId))),
  }
}
