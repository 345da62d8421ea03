import type { BackChannelAnswer, ReportedLook } from '../backChannel'
import type { DatabaseTransaction } from '../ports'
import { grantsOfOrg } from './grants'
import { lockHospital } from './hospitalLock'
import { nameOfHospital } from './hospitalNames'
import { covers, lookStanding } from './lookStanding'
import type { AuthorizationNeeds } from './needs'
import { tellGuardians } from './tellGuardians'

/** The record starts in 2021-01 (用户须知 2); a clock may be 5 minutes ahead of ours, as for signatures. */
const firstRecord = new Date('2021-01-01T00:00:00+08:00')
const aheadMs = 300_000
const dayMs = 86_400_000

/** A look of a doctor, with how it stood to the hospital's grants at that moment: the patient sees both. */
export async function reportAccess(needs: AuthorizationNeeds, look: ReportedLook): Promise<BackChannelAnswer> {
  const { db, clock, residents } = needs
  const now = clock.now()
  if (look.at < firstRecord || look.at.getTime() > now.getTime() + aheadMs) return { returnCode: '0', returnDesc: '调阅时间不对' }
  const residentId = await residents.idOf({ documentType: look.documentType, documentNumber: look.documentNumber })
  const orgName = await nameOfHospital(db, look.orgCode, look.orgName, now)
  await db.transaction().execute((trx) => writeDown(needs, trx, residentId, { ...look, orgName }, now))
  return { returnCode: '1', returnDesc: '成功' }
}

/**
 * The look and the news of it are one commit: both once, however often and in whatever order it is reported.
 * News is the first look under a permission, and a look without one: that at most once a day a hospital, whatever days it is about.
 */
async function writeDown(
  needs: AuthorizationNeeds,
  trx: DatabaseTransaction,
  foundId: string,
  look: ReportedLook,
  now: Date,
): Promise<void> {
  const { residents, accessLog, messages } = needs
  const residentId = await residents.meansNow(trx, foundId)
  const { eventId, orgCode, orgName, department, staffNo, staffName, module, at } = look
  await lockHospital(trx, 'look', residentId, orgCode)
  if (await accessLog.find(residentId, eventId, trx)) return
  const grants = await grantsOfOrg(trx, residentId, orgCode)
  const covering = grants.find((grant) => covers(grant, at))
  const isNews = covering
    ? !(await accessLog.lookedSince(residentId, orgCode, covering.granted_at, trx))
    : !(await accessLog.announcedBetween(residentId, orgCode, new Date(now.getTime() - dayMs), now, trx))
  const who = { actor: 'hospital' as const, byResidentId: null, orgCode, orgName, department, staffNo, staffName }
  const announced = isNews && !covering ? { announcedAt: now } : {}
  await accessLog.append({ residentId, eventId, ...who, module, at, standing: lookStanding(grants, at), ...announced }, trx)
  if (!isNews) return
  await messages.post(trx, { residentId, kind: covering ? 'firstLook' : 'uncoveredLook', orgName, aboutId: eventId, now })
  await tellGuardians(needs, trx, { wardId: residentId, kind: covering ? 'wardLook' : 'wardUncoveredLook', orgName, now })
}
