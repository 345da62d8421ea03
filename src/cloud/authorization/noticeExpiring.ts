import { expiringMs } from './grants'
import type { AuthorizationNeeds } from './needs'
import { type TellNeeds, tellGuardians } from './tellGuardians'

const atOnce = 100

type NoticeNeeds = TellNeeds & Pick<AuthorizationNeeds, 'db' | 'clock'>

/** Three days before the end: one message a grant; an extension may be announced again at its own end. */
export async function noticeExpiring(needs: NoticeNeeds): Promise<number> {
  for (let noticed = 0; ; ) {
    const page = await noticePage(needs)
    noticed += page
    if (page < atOnce) return noticed
  }
}

async function noticePage(needs: NoticeNeeds): Promise<number> {
  const { db, clock, messages } = needs
  const now = clock.now()
  return db.transaction().execute(async (trx) => {
    const due = await trx
      .selectFrom('access_grant')
      .select(['resident_id', 'id', 'org_name'])
      .where('expires_at', '>', now)
      .where('expires_at', '<=', new Date(now.getTime() + expiringMs))
      .where('recorded_at', 'is not', null)
      .where('expiry_noticed_at', 'is', null)
      .where('close_requested_at', 'is', null)
      .where('refused_at', 'is', null)
      .where('revoke_requested_at', 'is', null)
      .orderBy('expires_at')
      .limit(atOnce)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const grant of due) {
      await trx
        .updateTable('access_grant')
        .set({ expiry_noticed_at: now })
        .where('resident_id', '=', grant.resident_id)
        .where('id', '=', grant.id)
        .execute()
      await messages.post(trx, { residentId: grant.resident_id, kind: 'expiring', orgName: grant.org_name, aboutId: grant.id, now })
      await tellGuardians(needs, trx, { wardId: grant.resident_id, kind: 'wardPermission', orgName: grant.org_name, now })
    }
    return due.length
  })
}
