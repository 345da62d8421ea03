import { moveClock } from './moveClock'
import { named, proven } from './patientSteps'
import type { Scenario } from './scenario'
import { askFromPage, codeFor } from './visitSteps'

const beyondLife = 5.5 * 60_000

export const expiredCode: Scenario = {
  group: 'authorization',
  title: '授权码过期了',
  todo: '欧阳𠮷安（r006）给内分泌科医生zs1002取了授权码，时间已往后拨了5分多钟。在 /doctor 选他和这位医生，输入“布置好了”旁边的码；再打开他的手机换一个。',
  see: '医生看到“授权码已过期”；手机上这次申请还在，换一个码就能用。',
  phones: ['r006'],
  act: async (world, signal) => {
    await named(world, 'r006', signal)
    const requestId = await askFromPage(world, { org: '455404501', staff: 'zs1002', patient: 'r006' }, 'wechat', signal)
    const code = await codeFor(await proven(world, 'r006', signal), requestId)
    await moveClock(world, signal, new Date(world.clock.now().getTime() + beyondLife))
    return `过期的授权码：${code}`
  },
}
