import { consentsAlone } from '../../contract/family/minor'
import { readDocumentNumber } from '../../contract/identity/documentNumber'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { maskName } from '../masks'
import { done, failed } from '../result'
import { withinLimit } from './attemptLimits'
import type { IdentityNeeds } from './needs'
import { knownIdOf } from './residents'
import { compareVouchCode, storeWord } from './vouches'

/**
 * A family member's word. The province's registers are asked before a number is compared: who is no kin learns nothing,
 * wears out nobody's tries, and is answered like who mistypes.
 */
export function vouch(needs: IdentityNeeds): Handler<'identity.vouch'> {
  const { db, clock, vault, kin, register, messages, noticeTexts } = needs
  return async ({ input, caller, resident: helper }) => {
    const now = clock.now()
    const today = chinaDate(now)
    const read = readDocumentNumber(input.documentType, input.documentNumber, today)
    if (!read.ok) return failed('identity.documentInvalid', [{ field: 'documentNumber', message: read.message }])
    if (!(await withinLimit(db, caller.accountId, 'vouch', now))) return failed('rate.tooMany')
    const person = { documentType: input.documentType, documentNumber: read.number, name: input.name }
    const { documentType, documentNumber } = helper
    const related = await kin.check({ helper: { documentType, documentNumber }, person })
    if (related.kind === 'unavailable') return failed('upstream.province')
    if (related.kind !== 'related') return failed('identity.vouchRefused')
    const registered = await register.check(person)
    if (registered.kind === 'unavailable') return failed('upstream.province')
    const residentId = await knownIdOf(needs, person)
    const mayBeVouchedFor = registered.kind === 'same' && consentsAlone(registered.birthDate, today)
    if (!mayBeVouchedFor || residentId === null || residentId === helper.residentId) return failed('identity.vouchRefused')
    const given = await db.transaction().execute(async (trx) => {
      const accountId = await compareVouchCode(trx, vault, { residentId, code: input.code, now })
      if (accountId === null) return false
      const { phone } = registered
      await storeWord(trx, vault, { residentId, accountId }, { byResidentId: helper.residentId, phone, now })
      await messages.post(trx, { residentId, kind: 'vouched', orgName: null, aboutId: null, now })
      if (phone !== null) await noticeTexts.send(trx, { phone, kind: 'vouched', now })
      return true
    })
    return given ? done({ nameMasked: maskName(person.name), relation: related.relation }) : failed('identity.vouchRefused')
  }
}
