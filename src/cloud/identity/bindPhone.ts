import type { Handler } from '../call'
import { done, failed } from '../result'
import { storePhone } from './accounts'
import { withinLimit } from './attemptLimits'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'

export function bindPhone({ db, clock, vault, wechat }: IdentityNeeds): Handler<'identity.bindPhone'> {
  return async ({ input, caller }) => {
    if (!(await withinLimit(db, caller.accountId, 'bindPhone', clock.now()))) return failed('rate.tooMany')
    const answer = await wechat.exchangePhoneCode(input.code)
    if (answer.kind === 'unavailable') return failed('upstream.wechat')
    if (answer.kind === 'rejected') return failed('identity.phoneRejected')
    await storePhone(db, vault, caller.accountId, answer.phone)
    return done(describeMe({ ...caller, phone: answer.phone }))
  }
}
