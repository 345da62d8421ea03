import { ensureRecord } from '../../database/ensureRecord'
import type { World } from '../../world'
import { correctedEntry } from './correctedEntry'
import { canBeProposed, isAboutIdentity, isFitFor } from './identityChange'
import { moveCentre } from './moveCentre'
import { storeEntry } from './storedEntry'
import { type Change, findTicket, moveOn, type ProvinceTicket, provinceName, type StoredTicket, ticketOf } from './tickets'

/** 受理 · 答复 · 更正档案 · 提出修改身份信息 · 办结迁移或托管 · 办结工单. */
export const handlings = ['accept', 'answer', 'correct', 'propose', 'finish', 'close'] as const
export type Handling = (typeof handlings)[number]

export interface Handled {
  ticketId: string
  /** Absent: the next of 受理, 答复, 办结. */
  act?: Handling | undefined
  words: string
  /** What the field is to say; without it what the person asked for. */
  value: string
}

export type HandledAnswer =
  | { kind: 'handled'; ticket: ProvinceTicket }
  | { kind: 'unknown' | 'closed' | 'notNow' | 'valueMissing' | 'valueUnfit' | 'noSuchField' }

/** What the people at the source may do with a ticket as it stands; the first one is what comes next anyway. */
export function possibleHandlings(ticket: StoredTicket): Handling[] {
  const { state, kind, about } = ticket
  if (state === 'submitted') return ['accept']
  if (state === 'answered') return ['close']
  if (state !== 'assigned') return []
  if (kind === 'migration' || kind === 'custody') return ['answer', 'finish']
  if (isAboutIdentity(ticket)) return canBeProposed(ticket) ? ['answer', 'propose'] : ['answer']
  return about !== null && about.entryId !== null ? ['answer', 'correct'] : ['answer']
}

export async function handleTicket(world: World, { ticketId, act, words, value }: Handled): Promise<HandledAnswer> {
  const now = world.clock.now()
  const ticket = await findTicket(world.database, ticketId)
  if (ticket === null) return { kind: 'unknown' }
  const [next, ...others] = possibleHandlings(ticket)
  if (next === undefined) return { kind: ticket.state === 'closed' ? 'closed' : 'notNow' }
  const chosen = act ?? next
  if (chosen !== next && !others.includes(chosen)) return { kind: 'notNow' }
  const wanted = value === '' ? (ticket.about?.correct ?? '') : value
  if (chosen === 'propose' && wanted === '') return { kind: 'valueMissing' }
  if (chosen === 'propose' && !isFitFor(ticket, wanted)) return { kind: 'valueUnfit' }
  if (chosen === 'correct' && wanted === '' && ticket.about?.field !== null) return { kind: 'valueMissing' }

  await ensureRecord(world.database, ticket.resident_id)
  const corrected = chosen === 'correct' ? await correctedEntry(world.database, ticket, wanted) : null
  if (chosen === 'correct' && corrected === null) return { kind: 'noSuchField' }
  return world.database.transaction().execute(async (trx) => {
    const moved = await moveOn(trx, ticket, changeBy(ticket, chosen, { words, wanted, now }))
    if (moved === null) return { kind: 'notNow' }
    if (chosen === 'finish') await moveCentre(trx, ticket, now)
    if (corrected !== null) await storeEntry(trx, ticket.resident_id, corrected, now)
    return { kind: 'handled', ticket: ticketOf(moved) }
  })
}

function changeBy(ticket: StoredTicket, act: Handling, given: { words: string; wanted: string; now: Date }): Change {
  const { org_name: orgName } = ticket
  const { now, wanted } = given
  const words = given.words === '' ? usualWords(ticket, act) : given.words
  const toResident = { holder: '居民本人', step: words, now }
  switch (act) {
    case 'accept':
      return { state: 'assigned', holder: orgName, step: words, now }
    case 'answer':
    case 'correct':
    case 'finish':
      return { ...toResident, state: 'answered', answer: words }
    case 'propose':
      return { ...toResident, state: 'awaitingConsent', proposal: wanted }
    case 'close':
      return { state: 'closed', holder: provinceName, step: words, now }
  }
}

/** What the step says unless other words are given; never what stands in the record. */
export function usualWords({ kind, org_name: orgName, about }: StoredTicket, act: Handling): string {
  const field = about?.field == null ? '' : `“${about.field}”`
  switch (act) {
    case 'accept':
      return `${orgName}已受理，正在核查`
    case 'answer':
      return `${orgName}答复：${kind === 'complaint' ? '已核查本次调阅，处理情况将另行告知' : '已核实您反映的情况'}`
    case 'correct':
      return `${orgName}已更正档案${field}，采集时间已更新`
    case 'propose':
      return `${orgName}提出修改${field}，须经居民本人（或监护人）同意`
    case 'finish':
      return kind === 'migration' ? `${orgName}已确认迁入，档案现由该机构管理` : `${orgName}已接受托管，档案现由该机构管理`
    case 'close':
      return '省平台已办结'
  }
}
