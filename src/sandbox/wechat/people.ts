import { createHash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'

export const openidPattern = /^[A-Za-z0-9_-]{6,64}$/

/** A resident's own number; anybody else gets one that always follows from the openid. */
export async function phoneOf(database: Kysely<Tables>, openid: string): Promise<string> {
  const resident = await database.selectFrom('residents').select('wechat_phone').where('openid', '=', openid).executeTakeFirst()
  if (resident !== undefined) return resident.wechat_phone
  const digits = createHash('sha256').update(openid).digest().readUInt32BE(0) % 10_000_000
  return `1980${String(digits).padStart(7, '0')}`
}
