import { type ColumnType, sql } from 'kysely'
import type { NoticeTextKind, NoticeTexts } from '../neighbours'
import type { Database } from '../ports'
import type { MessageNeeds } from './needs'
import { noticeWords } from './noticeWords'

/** A text still to be sent: the number sealed, the words not kept at all; gone once it was sent or given up. */
export interface NoticeSmsTable {
  id: string
  phone_sealed: string
  kind: NoticeTextKind
  at: Date
  due_at: Date
  /** Tells one lease from the next. */
  tries: ColumnType<number, never, number>
}

export const phonePurpose = 'notice.phone'
const atOnce = 20
/** Longer than the gateway is waited for. A second sender after it does no harm: the gateway knows the messageId. */
const leaseMs = 30_000
const firstRetryMs = 5_000
const longestRetryMs = 30 * 60_000
const givenUpAfterMs = 24 * 3_600_000

/** A text to a number that may have to hear of it: durable with the caller's transaction, sent by the worker. */
export function noticeTextsPort({ random, vault }: Pick<MessageNeeds, 'random' | 'vault'>): NoticeTexts {
  return {
    async send(trx, { phone, kind, now }) {
      const row = { id: random.uuid(), phone_sealed: vault.seal(phonePurpose, phone), kind, at: now, due_at: now }
      await trx.insertInto('notice_sms').values(row).execute()
    },
  }
}

/** Sends what is due; how many were worked on. Better twice than never, and the same messageId twice is one text. */
export async function sendNoticeTexts(needs: Pick<MessageNeeds, 'db' | 'clock' | 'random' | 'vault' | 'sms'>): Promise<number> {
  const leased = await leaseDue(needs.db, needs.clock.now())
  await Promise.all(leased.map((text) => sendOne(needs, text)))
  return leased.length
}

interface LeasedText {
  readonly id: string
  readonly phoneSealed: string
  readonly kind: NoticeTextKind
  readonly at: Date
  readonly tries: number
}

async function leaseDue(db: Database, now: Date): Promise<LeasedText[]> {
  const { rows } = await sql<LeasedText>`
    with due as (select id from notice_sms where due_at <= ${now} order by due_at limit ${atOnce} for update skip locked)
    update notice_sms set due_at = ${new Date(now.getTime() + leaseMs)}, tries = notice_sms.tries + 1
    from due where notice_sms.id = due.id
    returning notice_sms.id, notice_sms.phone_sealed as "phoneSealed", notice_sms.kind, notice_sms.at, notice_sms.tries`.execute(db)
  return rows
}

async function sendOne(
  { db, clock, random, vault, sms }: Pick<MessageNeeds, 'db' | 'clock' | 'random' | 'vault' | 'sms'>,
  text: LeasedText,
): Promise<void> {
  const isOver = () => clock.now().getTime() - text.at.getTime() >= givenUpAfterMs
  const sent = isOver()
    ? 'tooLate'
    : await sms.send({ messageId: text.id, phone: vault.open(phonePurpose, text.phoneSealed), text: noticeWords[text.kind] })
  if (sent === 'sent' || sent === 'tooLate') {
    await db.deleteFrom('notice_sms').where('id', '=', text.id).execute()
    return
  }
  const waitMs = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(text.tries - 1, 10)) * (0.5 + random.fraction() / 2)
  // Nothing is written when the lease was lost meanwhile: the new holder finds out itself.
  await db
    .updateTable('notice_sms')
    .set({ due_at: new Date(clock.now().getTime() + waitMs) })
    .where('id', '=', text.id)
    .where('tries', '=', text.tries)
    .execute()
}
