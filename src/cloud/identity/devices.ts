import type { Handler } from '../call'
import type { Database } from '../ports'
import { done, failed } from '../result'
import type { IdentityNeeds } from './needs'
import { absoluteLimit, idleLimit } from './sessions'

/** Every live session of this person, whichever of their WeChat accounts it is at, the one seen last first. */
export function devices({ db, clock }: IdentityNeeds): Handler<'identity.devices'> {
  return async ({ caller, resident }) => {
    const now = clock.now().getTime()
    const rows = await sessionsOf(db, resident.residentId)
      .select(['session.id', 'session.account_id', 'session.token_hash', 'session.device', 'session.channel'])
      .select(['session.created_at', 'session.last_seen_at'])
      .where('session.ended_at', 'is', null)
      .where('session.last_seen_at', '>', new Date(now - idleLimit))
      .where('session.created_at', '>', new Date(now - absoluteLimit))
      .orderBy('session.last_seen_at', 'desc')
      .orderBy('session.created_at', 'desc')
      .orderBy('session.id')
      .execute()
    return done({
      devices: rows.map((row) => ({
        deviceId: row.id,
        current: row.token_hash === caller.sessionHash,
        wechat: row.account_id === caller.accountId ? ('this' as const) : ('other' as const),
        device: row.device,
        channel: row.channel,
        signedInAt: row.created_at.toISOString(),
        lastSeenAt: row.last_seen_at.toISOString(),
      })),
    })
  }
}

/** One that has ended already is ended: an answer that was lost may be asked for again. */
export function endDevice({ db, clock }: IdentityNeeds): Handler<'identity.endDevice'> {
  return async ({ input, resident }) => {
    const found = await sessionsOf(db, resident.residentId)
      .select('session.token_hash')
      .where('session.id', '=', input.deviceId)
      .executeTakeFirst()
    if (!found) return failed('resource.notFound')
    await db
      .updateTable('session')
      .set({ ended_at: clock.now() })
      .where('token_hash', '=', found.token_hash)
      .where('ended_at', 'is', null)
      .execute()
    return done({})
  }
}

function sessionsOf(db: Database, residentId: string) {
  return db.selectFrom('session').innerJoin('account', 'account.id', 'session.account_id').where('account.resident_id', '=', residentId)
}
