import { pinCodeLifeMs } from '../../contract/identity/pinCode'
import type { Handler } from '../call'
import { done, failed } from '../result'
import { phoneLookup } from './accounts'
import { withinLimit } from './attemptLimits'
import type { IdentityNeeds } from './needs'
import { discardPinCode, storePinCode } from './pinCodes'
import { maskedFor, pinRoadOf } from './pinRoad'

const refusals = {
  none: 'identity.noWindowProof',
  noVouch: 'identity.notVouched',
  noPhone: 'identity.phoneRequired',
  locked: 'identity.pinLocked',
} as const

export function sendPinCode(needs: IdentityNeeds): Handler<'identity.sendPinCode'> {
  const { db, clock, random, vault, sms } = needs
  return async ({ input: { purpose }, caller, resident }) => {
    const road = await pinRoadOf(needs, { caller, resident }, purpose)
    if (road.kind !== 'open') return failed(refusals[road.kind])
    const now = clock.now()
    if (!(await withinLimit(db, caller.accountId, 'sendPinCode', now))) return failed('rate.tooMany')
    const lookup = phoneLookup(vault, road.phone)
    // Who has proven to be the person is counted alone: nobody who only has their name can use up their codes.
    const isProven = caller.level === 2 && !caller.proofDue
    for (const each of isProven ? [] : [resident.residentId, lookup])
      if (!(await withinLimit(db, each, 'unprovenCode', now))) return failed('rate.tooMany')
    const code = random.code()
    const holder = { residentId: resident.residentId, accountId: caller.accountId }
    const expiresAt = await storePinCode(db, vault, holder, { code, phoneLookup: lookup, now })
    // Only now that the code is durable.
    if ((await sms.send({ messageId: random.uuid(), phone: road.phone, text: smsText(code) })) !== 'sent') {
      await discardPinCode(db, vault, holder, code)
      return failed('upstream.sms')
    }
    return done({ phoneMasked: maskedFor(caller, road.phone), expiresAt: expiresAt.toISOString() })
  }
}

/** Says what it is for and names nobody: a locked screen shows it. */
function smsText(code: string): string {
  return `【健档】验证码${code}，${pinCodeLifeMs / 60_000}分钟内有效，用于在健档确认是您本人。打电话、发消息来要的都不要给；不是您本人操作，请不用理会。`
}
