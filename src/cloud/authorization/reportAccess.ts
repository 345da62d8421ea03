import type { BackChannelAnswer, ReportedLook } from '../backChannel'
import { wasCovered } from './grants'
import type { AuthorizationNeeds } from './needs'

/** The record starts in 2021-01 (用户须知 2); a clock may be 5 minutes ahead of ours, as for signatures. */
const firstRecord = new Date('2021-01-01T00:00:00+08:00')
const aheadMs = 300_000

/** A look of a doctor, with whether a grant covered it: the patient sees both. */
export async function reportAccess(
  { db, clock, residents, accessLog }: AuthorizationNeeds,
  look: ReportedLook,
): Promise<BackChannelAnswer> {
  if (look.at < firstRecord || look.at.getTime() > clock.now().getTime() + aheadMs) return { returnCode: '0', returnDesc: '调阅时间不对' }
  const residentId = await residents.idOf({ documentType: look.documentType, documentNumber: look.documentNumber })
  if (await accessLog.knows(residentId, look.eventId)) return { returnCode: '1', returnDesc: '成功' }
  await accessLog.append({
    residentId,
    eventId: look.eventId,
    actor: 'hospital',
    orgCode: look.orgCode,
    orgName: look.orgName,
    department: look.department,
    staffNo: look.staffNo,
    staffName: look.staffName,
    module: look.module,
    at: look.at,
    underGrant: await wasCovered(db, residentId, look.orgCode, look.at),
  })
  return { returnCode: '1', returnDesc: '成功' }
}
