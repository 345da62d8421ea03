import { storeBooking } from '../booking/bookings'
import { sendBooking } from '../booking/sendBooking'
import { chinaDay } from '../chinaTime'
import type { Scenario } from './scenario'
import { untilAnswered } from './untilAnswered'

const day = 24 * 60 * 60 * 1000

export const bookingWaiting: Scenario = {
  description: '预约申请等待办理：云端一启动，第一位居民就收到一份预约时的调阅申请（7天内有效）',
  prepare: async (world) => {
    const now = world.clock.now()
    const visitOn = chinaDay(new Date(now.getTime() + 3 * day))
    const parties = { orgCode: '455404501', staffNo: 'zs1001', residentId: 'r001' }
    const booking = await storeBooking(world.database, { ...parties, visitOn, madeAt: now })
    untilAnswered(world, async () => {
      const { requestId, refusal } = await sendBooking(world, booking)
      return requestId === null && refusal === null ? 'noAnswer' : 'answered'
    })
  },
}
