import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { ticketsCreate } from '../../contract/upstream/hutong/tickets'
import { type Doors, doctorAt, type Resident, untilTrue } from './doors'
import type { Phone } from './phone'
import { prove, sign } from './standing'
import type { Lists, StartState } from './state'

/** Somebody whose lists are filled: oneself, or a ward by its guardian. */
export interface Holder {
  readonly phone: Phone
  readonly doors: Doors
  /** Who holds the phone. */
  readonly person: Resident
  /** Whose record it is about. */
  readonly about: Resident
  readonly subject: string | undefined
}

export interface Event {
  readonly days: number
  /** 0: on a system that answers · 1: while it does not, which stays so to the end. */
  readonly late: 0 | 1
  run(): Promise<void>
}

/** A fault without which a state would pass by itself: `recording`, `revoking`, `sending`. */
export interface StandingFault {
  readonly path: string
  readonly kind: string
}

export function standingFaults({ self, ward }: StartState): StandingFault[] {
  const [grants, tickets] = [
    [...self.grants, ...ward.grants],
    [...self.tickets, ...ward.tickets],
  ]
  const unconfirmed = grants.some(({ state }) => state === 'recording' || state === 'revoking')
  const unsent = tickets.some(({ state }) => state === 'sending')
  return [
    ...(unconfirmed ? [{ path: codeAuthRecPath, kind: 'status500' }] : []),
    ...(unsent ? [{ path: `/records${ticketsCreate.path}`, kind: 'status500' }] : []),
  ]
}

/** What has to happen for these lists, each on its day. */
export function eventsOf(holder: Holder, lists: Lists): Event[] {
  const grants = lists.grants.map(({ state, days }, place): Event => {
    const run = () => giveGrant(holder, place, state)
    return { days, late: state === 'recording' ? 1 : 0, run }
  })
  const ended = lists.grants.flatMap(({ state, days }, place): Event[] => {
    if (state !== 'revoked' && state !== 'revoking') return []
    return [{ days: Math.min(days, 0), late: state === 'revoking' ? 1 : 0, run: () => revoke(holder, place, state) }]
  })
  const tickets = lists.tickets.map(({ state, days }): Event => {
    return { days, late: state === 'sending' ? 1 : 0, run: () => makeTicket(holder, state) }
  })
  return [...grants, ...ended, ...tickets]
}

/** Hospitals asking now, and looks at the record; what waits minutes only comes last. */
export async function askNow(holder: Holder, lists: Lists, visitOn: string): Promise<void> {
  const { doors, about, phone, person, subject } = holder
  for (let look = 0; look < lists.looks.hospital; look += 1) await doors.look(look, about)
  if (lists.looks.self > 0) {
    await prove(phone, doors, person, 'stepUp')
    for (let look = 0; look < lists.looks.self; look += 1) await phone.must('record.list', { module: 'visit' }, { subject })
  }
  for (const [place, kind] of lists.requests.entries()) {
    const hospital = lists.grants.length + place
    if (kind === 'booking') await doors.book(hospital, about, visitOn)
    else await doors.requestCode(hospital, about, kind)
  }
}

async function giveGrant(holder: Holder, place: number, state: Lists['grants'][number]['state']): Promise<void> {
  const { phone, doors, person, about, subject } = holder
  await doors.requestCode(place, about, 'wechat')
  await prove(phone, doors, person, 'stepUp')
  const { orgCode } = doctorAt(place)
  const { requests } = await phone.must('authorization.listRequests', {}, { subject })
  const requestId = requests.find((request) => request.orgCode === orgCode)?.requestId ?? ''
  const receiptId = await sign(phone, { document: 'access', requestId }, subject)
  const { code } = await phone.must('authorization.issueCode', { requestId, receiptId }, { subject })
  if (state === 'refused') await doors.fault(codeAuthRecPath, 'returnCode0')
  await doors.verify(place, about, code)
  if (state !== 'recording') await untilTrue(async () => (await grantAt(holder, place))?.state !== 'recording')
  if (state === 'refused') await doors.clearFaults()
}

async function revoke(holder: Holder, place: number, state: 'revoked' | 'revoking'): Promise<void> {
  const grant = await grantAt(holder, place)
  if (!grant) return
  await holder.phone.must('authorization.revokeGrant', { grantId: grant.grantId }, { subject: holder.subject })
  if (state === 'revoked') await untilTrue(async () => (await grantAt(holder, place))?.state === 'revoked')
}

async function grantAt({ phone, subject }: Holder, place: number) {
  const { grants } = await phone.must('authorization.listGrants', {}, { subject })
  return grants.find(({ orgCode }) => orgCode === doctorAt(place).orgCode)
}

/** How the province's desk takes a ticket there; an identity field's proposal is not made again. */
const handlings = {
  sending: [],
  submitted: [],
  assigned: ['accept'],
  awaitingConsent: ['accept'],
  answered: ['accept', 'answer'],
  closed: ['accept', 'answer', 'close'],
} as const

async function makeTicket({ phone, doors, subject }: Holder, state: keyof typeof handlings): Promise<void> {
  const idempotencyKey = `reproduce-${crypto.randomUUID()}`
  const input = { kind: 'custody', to: '东山街社区卫生服务中心', words: '请托管' }
  const { ticketId } = await phone.must('ticket.move', input, { subject, idempotencyKey })
  if (state === 'sending') return
  await untilTrue(async () => {
    const { tickets } = await phone.must('ticket.list', {}, { subject })
    return tickets.some((ticket) => ticket.ticketId === ticketId && ticket.state !== 'sending')
  })
  for (const act of handlings[state]) await doors.handleTicket(ticketId, act)
}
