import { storeBooking } from '../booking/bookings'
import { sendBooking } from '../booking/sendBooking'
import { chinaDay } from '../chinaTime'
import { proven } from './patientSteps'
import type { Scenario } from './scenario'
import { agreed, oneOfEach } from './visitSteps'

const residentId = 'r027'
const takenBack = 2

export const manyHospitals: Scenario = {
  group: 'authorization',
  title: '授权过很多医院',
  todo: '彭晓峰（r027）在预约时同意过全部16家医院，又取消了其中2家。打开他的手机，看授权列表，试试“全部取消”。',
  see: '16家都在，每家写着还剩几天；取消过的单独列出；全部取消先说清后果。',
  phones: [residentId],
  act: async (world, signal) => {
    const patient = await proven(world, residentId, signal)
    for (const { org, staff } of oneOfEach()) {
      const madeAt = world.clock.now()
      const visitOn = chinaDay(madeAt)
      const booking = await storeBooking(world.database, { orgCode: org, staffNo: staff, residentId, visitOn, madeAt })
      const { requestId } = await sendBooking(world, booking)
      if (requestId === null) throw new Error(`没有送达${org}的申请`)
      await patient.call('authorization.agreeRequest', { requestId, receiptId: await agreed(patient, requestId) })
    }
    const { grants } = await patient.call('authorization.listGrants', {})
    for (const { grantId } of grants.slice(0, takenBack)) await patient.call('authorization.revokeGrant', { grantId })
    return ''
  },
}
