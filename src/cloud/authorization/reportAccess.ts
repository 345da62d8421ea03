import type { BackChannelAnswer, ReportedLook } from '../backChannel'
import { wasCovered } from './grants'
import type { AuthorizationNeeds } from './needs'

/** A look of a doctor, with whether a grant covered it: the patient sees both. */
export async function reportAccess({ db, residents, accessLog }: AuthorizationNeeds, look: ReportedLook): Promise<BackChannelAnswer> {
  const residentId = await residents.idOf({ documentType: look.documentType, documentNumber: look.documentNumber })
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
