import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'

export const openidPattern = /^[A-Za-z0-9_-]{6,64}$/

/** The number WeChat gives now: the one it learnt last, a resident's own, or one that always follows from the openid. */
export async function phoneOf(database: Kysely<Tables>, openid: string): Promise<string> {
  const learnt = await database.selectFrom('wechat_phones').select('phone').where('openid', '=', openid).executeTakeFirst()
  if (learnt !== undefined) return learnt.phone
  const resident = await database.selectFrom('residents').select('wechat_phone').where('openid', '=', openid).executeTakeFirst()
  const own = resident?.wechat_phone ?? `1980${digitsOf(openid)}`
  const taken = await database.selectFrom('wechat_phones').select('openid').where('phone', '=', own).executeTakeFirst()
  return taken === undefined ? own : phoneAfterLoss(openid)
}

/** What somebody has whose number went to another person. */
export function phoneAfterLoss(openid: string): string {
  return `1981${digitsOf(openid)}`
}

/** The operator gave a number to somebody else, or a person took a SIM card to another phone: the last to get it has it. */
export async function movePhone(database: Kysely<Tables>, { openid, phone }: { openid: string; phone: string }): Promise<void> {
  await database.transaction().execute(async (trx) => {
    await trx
      .deleteFrom('wechat_phones')
      .where(({ eb, or }) => or([eb('openid', '=', openid), eb('phone', '=', phone)]))
      .execute()
    await trx.insertInto('wechat_phones').values({ openid, phone }).execute()
  })
}

function digitsOf(openid: string): string {
  return String(createHash('sha256').update(openid).digest().readUInt32BE(0) % 10_000_000).padStart(7, '0')
}
