import { storeBooking } from '../booking/bookings'
import { sendBooking } from '../booking/sendBooking'
import { chinaDay } from '../chinaTime'
import type { Scenario } from './scenario'
import { untilAnswered } from './untilAnswered'

const day = 24 * 60 * 60 * 1000

export const bookingWaiting: Scenario = {
  group: 'authorization',
  title: '预约时的申请等着答复',
  todo: '林秀兰（r001）约了三天后的心血管内科，医院随预约申请看档案。打开她的手机，读完同意书，同意或不同意。',
  see: '申请7天内有效，同意不用授权码；/doctor 的预约列表随之变成“可以查看”或“患者未同意”。',
  phones: ['r001'],
  act: async (world, signal) => {
    const now = world.clock.now()
    const visitOn = chinaDay(new Date(now.getTime() + 3 * day))
    const parties = { orgCode: '455404501', staffNo: 'zs1001', residentId: 'r001' }
    const booking = await storeBooking(world.database, { ...parties, visitOn, madeAt: now })
    const { refusal } = await untilAnswered(signal, async () => {
      const sent = await sendBooking(world, booking)
      return sent.requestId === null && sent.refusal === null ? 'noAnswer' : sent
    })
    if (refusal !== null) throw new Error(refusal)
    return ''
  },
}
