import type { Handler } from '../call'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { bindNumber } from './numberChange'

export function bindPhone(needs: IdentityNeeds): Handler<'identity.bindPhone'> {
  return async ({ input, caller }) => {
    const { db, clock, wechat } = needs
    const now = clock.now()
    if (!(await withinLimit(db, caller.accountId, 'bindPhone', now))) return failed('rate.tooMany')
    const answer = await wechat.exchangePhoneCode(input.code)
    if (answer.kind === 'unavailable') return failed('upstream.wechat')
    if (answer.kind === 'rejected') return failed('identity.phoneRejected')
    await db.transaction().execute((trx) => bindNumber(needs, trx, { accountId: caller.accountId, phone: answer.phone, now }))
    return done(describeMe({ ...caller, phone: answer.phone }))
  }
}
