import type { Handler } from '../call'
import { done, failed } from '../result'
import { accountOf } from './accounts'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { findSession, openSession } from './sessions'

export function signIn(needs: IdentityNeeds): Handler<'identity.signIn'> {
  return async ({ input, origin }) => {
    const { db, clock, random, vault, wechat } = needs
    const login = await wechat.exchangeLoginCode(input.code)
    if (login.kind === 'unavailable') return failed('upstream.wechat')
    if (login.kind === 'rejected') return failed('identity.loginRejected')
    // Over callFunction WeChat itself says who is calling: a code of somebody else's login is refused.
    if (origin.wechatOpenid !== null && origin.wechatOpenid !== login.openid) return failed('identity.loginRejected')
    const now = clock.now()
    const accountId = await accountOf(db, vault, login.openid, random.uuid(), now)
    const token = random.token()
    await openSession(db, { token, accountId, channel: origin.channel, device: input.device, now })
    const caller = await findSession(needs)(token)
    if (!caller) return failed('session.required')
    return done({ session: token, me: describeMe(caller) })
  }
}
