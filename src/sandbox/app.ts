import { Hono } from 'hono'
import { bookingRoutes } from './booking/routes'
import { controlRoutes } from './control/routes'
import { spoilRequests } from './faults/spoilRequests'
import { fontRoutes } from './fonts'
import { hisRoutes } from './his/routes'
import { homePage } from './home'
import { codeAuthRecRoutes } from './hutong/codeAuthRec'
import { privilegeRoutes } from './hutong/page/routes'
import { recordServiceRoutes } from './hutong/recordService'
import { ticketPageRoutes } from './hutong/tickets/pageRoutes'
import { phoneRoutes } from './phone/routes'
import { smsRoutes } from './sms/sendRoute'
import { clientDoorRoutes } from './wechat/clientDoor'
import { faceRoutes } from './wechat/faceRoutes'
import { loginRoutes } from './wechat/loginRoutes'
import { soterRoutes } from './wechat/soterRoutes'
import { subscribeRoutes } from './wechat/subscribeRoutes'
import { windowRoutes } from './window/routes'
import type { Bound, World } from './world'

/** Every simulated system on one port, each under its own published path. */
export function createApp(world: World): Hono<Bound> {
  const app = new Hono<Bound>()
  app.use('*', spoilRequests(world))
  app.get('/', (c) => c.html(homePage()))
  app.route('/fonts', fontRoutes())
  app.route('/control', controlRoutes(world))
  app.route('/', codeAuthRecRoutes(world))
  app.route('/', privilegeRoutes(world))
  app.route('/records', recordServiceRoutes(world))
  app.route('/', ticketPageRoutes(world))
  app.route('/', hisRoutes(world))
  app.route('/', bookingRoutes(world))
  app.route('/', windowRoutes(world))
  app.route('/', loginRoutes(world))
  app.route('/', faceRoutes(world))
  app.route('/', soterRoutes(world))
  app.route('/', subscribeRoutes(world))
  app.route('/wechat-client', clientDoorRoutes(world))
  app.route('/sms', smsRoutes(world))
  app.route('/', phoneRoutes(world))
  app.notFound((c) => c.json({ returnCode: '0', returnDesc: '没有这个地址' }, 404))
  app.onError((error, c) => {
    process.stderr.write(`${error.stack ?? error.message}\n`)
    return c.json({ returnCode: '0', returnDesc: '服务器内部错误' }, 500)
  })
  return app
}
