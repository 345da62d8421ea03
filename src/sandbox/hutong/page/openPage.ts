import { type PrivilegeParam, readPrivilegeParam } from '../../../contract/upstream/hutong/getPrivilege'
import { type BookingStanding, standingOf } from '../../booking/bookingState'
import { newestBooking } from '../../booking/bookings'
import { findDoctor } from '../../his/doctors'
import type { World } from '../../world'
import { findOrganisation } from '../organisations'
import { findByDocument } from '../register'
import { openSm4 } from '../sm4'
import type { PageSession } from './pageSessions'

export type Opened =
  | { ok: true; token: string; session: PageSession; param: PrivilegeParam; booking: BookingStanding | null }
  | { ok: false; status: 400 | 403 | 404; message: string }

/** 调阅接口 9.3: reads the hospital's jump and opens a page for it. */
export async function openPage(world: World, query: { param: string; appId: string }): Promise<Opened> {
  if (query.appId !== world.settings.appId) return { ok: false, status: 403, message: '调阅方应用ID（appId）未登记。' }
  const plain = openSm4(world.settings.sm4Key, query.param)
  const param = plain === null ? null : readPrivilegeParam(plain)
  if (param === null) return { ok: false, status: 400, message: '查询参数（param）无法解密，或内容不符合接口规范。' }
  const organisation = findOrganisation(param.orgCode)
  if (organisation === null) return { ok: false, status: 403, message: '该医疗机构未接入广东健康档案互通系统。' }
  const resident = await findByDocument(world.database, param.cardType, param.idcard)
  if (resident === null) return { ok: false, status: 404, message: '省平台没有该患者的健康档案，请核对证件类型和证件号码。' }
  const doctor = findDoctor(param.orgCode, param.staffNo)
  const session: PageSession = {
    asker: {
      orgCode: organisation.orgCode,
      orgName: organisation.orgName,
      department: doctor?.department ?? '未登记科室',
      staffNo: param.staffNo,
      staffName: param.staffName || (doctor?.name ?? param.staffNo),
    },
    visitType: doctor?.visitType ?? 'outpatient',
    resident,
  }
  const booking = await newestBooking(world.database, organisation.orgCode, resident.residentId)
  return {
    ok: true,
    token: world.pageSessions.open(session, world.clock.now()),
    session,
    param,
    booking: booking === null ? null : await standingOf(world, booking),
  }
}
