import type { Kysely } from 'kysely'
import type * as z from 'zod/mini'
import type { ticketsAct } from '../../../contract/upstream/hutong/tickets'
import { ensureRecord } from '../../database/ensureRecord'
import type { Tables } from '../../database/tables'
import type { World } from '../../world'
import { changeIdentity } from './changeIdentity'
import { dueDay } from './dueDay'
import { type Change, findTicket, moveOn, type ProvinceTicket, provinceName, type StoredTicket, ticketOf } from './tickets'

type Act = Pick<z.infer<typeof ticketsAct.request>, 'ticketId' | 'actId' | 'act' | 'words' | 'proposal'>
type Acted = { done: true; ticket: ProvinceTicket } | { done: false }

/** What the person decides; once by actId, whatever came after. */
export async function actOnTicket(world: World, residentId: string, { ticketId, actId, act, words, proposal }: Act): Promise<Acted> {
  const now = world.clock.now()
  await ensureRecord(world.database, residentId)
  return world.database.transaction().execute(async (trx) => {
    const ticket = await findTicket(trx, ticketId)
    if (ticket?.resident_id !== residentId) return { done: false }
    const inserted = await trx
      .insertInto('ticket_acts')
      .values({ act_id: actId, ticket_id: ticketId, act, words: words ?? null, at: now })
      .onConflict((conflict) => conflict.doNothing())
      .returning('act_id')
      .executeTakeFirst()
    if (inserted === undefined) return before(trx, { ticketId, actId, act })
    // Whoever decides has read this very proposal, not the one that came after it.
    const decides = act === 'agree' || act === 'refuse'
    const change = decides && proposal !== ticket.proposal ? null : changeBy(ticket, act, words ?? '', now)
    const moved = change === null ? null : await moveOn(trx, ticket, change)
    if (moved === null) {
      await trx.deleteFrom('ticket_acts').where('act_id', '=', actId).execute()
      return { done: false }
    }
    if (act === 'agree') await changeIdentity(trx, ticket, now)
    return { done: true, ticket: ticketOf(moved) }
  })
}

/** The id has been used: by this very act, which is done then, or by another one. */
async function before(trx: Kysely<Tables>, { ticketId, actId, act }: Pick<Act, 'ticketId' | 'actId' | 'act'>): Promise<Acted> {
  const query = trx.selectFrom('ticket_acts').select('act_id').where('act_id', '=', actId)
  const same = await query.where('ticket_id', '=', ticketId).where('act', '=', act).executeTakeFirst()
  const ticket = await findTicket(trx, ticketId)
  return same === undefined || ticket === null ? { done: false } : { done: true, ticket: ticketOf(ticket) }
}

function changeBy(ticket: StoredTicket, act: Act['act'], words: string, now: Date): Change | null {
  const { state, org_name: orgName, kind } = ticket
  const back = { state: 'assigned', holder: orgName, now } as const
  const field = `“${ticket.about?.field ?? ''}”`
  switch (act) {
    case 'confirm':
      return state === 'answered' ? { state: 'closed', holder: provinceName, step: '居民已确认处理结果，工单办结', now } : null
    case 'reopen':
      if (state !== 'answered') return null
      return { ...back, step: `居民要求重新处理${words === '' ? '' : `：${words}`}`, answer: null, dueOn: dueDay(kind, now) }
    case 'agree': {
      const answer = `已按居民本人（或监护人）的同意修改${field}，登记信息和档案均已更新`
      return state === 'awaitingConsent' ? { state: 'answered', holder: '居民本人', step: answer, answer, now } : null
    }
    case 'refuse':
      return state === 'awaitingConsent' ? { ...back, step: `居民不同意修改${field}，未作任何改动，退回${orgName}` } : null
  }
}
