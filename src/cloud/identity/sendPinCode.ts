import { pinCodeLifeMs } from '../../contract/identity/pinCode'
import type { Handler } from '../call'
import { maskPhone } from '../masks'
import { done, failed } from '../result'
import { phoneLookup } from './accounts'
import { withinLimit } from './attemptLimits'
import type { IdentityNeeds } from './needs'
import { discardPinCodes, storePinCode } from './pinCodes'
import { pinRoadOf } from './pinRoad'

const refusals = { none: 'identity.noWindowProof', noPhone: 'identity.phoneRequired', locked: 'identity.pinLocked' } as const

export function sendPinCode(needs: IdentityNeeds): Handler<'identity.sendPinCode'> {
  const { db, clock, random, vault, sms } = needs
  return async ({ caller, resident }) => {
    const road = await pinRoadOf(needs, { caller, resident })
    if (road.kind !== 'open') return failed(refusals[road.kind])
    const now = clock.now()
    if (!(await withinLimit(db, caller.accountId, 'sendPinCode', now))) return failed('rate.tooMany')
    const code = random.code()
    const holder = { residentId: resident.residentId, accountId: caller.accountId }
    const expiresAt = await storePinCode(db, vault, holder, { code, phoneLookup: phoneLookup(vault, road.phone), now })
    // Only now that the code is durable.
    if ((await sms.send({ messageId: random.uuid(), phone: road.phone, text: smsText(code) })) !== 'sent') {
      await discardPinCodes(db, holder.residentId, holder.accountId)
      return failed('upstream.sms')
    }
    return done({ phoneMasked: maskPhone(road.phone), expiresAt: expiresAt.toISOString() })
  }
}

/** Says what it is for and names nobody: a locked screen shows it. */
function smsText(code: string): string {
  return `【健档】验证码${code}，${pinCodeLifeMs / 60_000}分钟内有效，用于在健档确认是您本人。打电话、发消息来要的都不要给；不是您本人操作，请不用理会。`
}
