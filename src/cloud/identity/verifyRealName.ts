import { readDocumentNumber } from '../../contract/identity/documentNumber'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done, failed } from '../result'
import { becomeResident } from './accounts'
import { withinLimit } from './attemptLimits'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { lookupText, residentIdOf, storeIdentity } from './residents'

export function verifyRealName(needs: IdentityNeeds): Handler<'identity.verifyRealName'> {
  return async ({ input, caller }) => {
    const { db, clock, register, noticeConsents } = needs
    const now = clock.now()
    if (caller.phone === null) return failed('identity.phoneRequired')
    const read = readDocumentNumber(input.documentType, input.documentNumber, chinaDate(now))
    if (!read.ok) return failed('identity.documentInvalid', [{ field: 'documentNumber', message: read.message }])
    // Nothing is asked about a person who was shown another text than the one in force.
    if (!noticeConsents.isCurrent(input.notice, now)) return failed('consent.textChanged')
    if (!(await withinLimit(db, caller.accountId, 'verifyRealName', now))) return failed('rate.tooMany')
    const person = { documentType: input.documentType, documentNumber: read.number, name: input.name.trim() }
    if (caller.resident && lookupText(caller.resident) !== lookupText(person)) return failed('identity.personFixed')
    const checked = await register.check(person)
    if (checked.kind === 'unavailable') return failed('upstream.province')
    // A wrong name and an unknown number answer alike: the register must not be a way to find out who exists.
    if (checked.kind !== 'same') return failed('identity.nameMismatch')
    const residentId = await db.transaction().execute(async (trx) => {
      const within = { ...needs, db: trx }
      const id = await residentIdOf(within, person)
      if (!(await becomeResident(trx, caller.accountId, id))) return null
      await storeIdentity(within, id, person)
      await noticeConsents.store(trx, { residentId: id, accountId: caller.accountId, channel: caller.channel, now })
      return id
    })
    if (residentId === null) return failed('identity.personFixed')
    return done(describeMe({ level: caller.level === 2 ? 2 : 1, phone: caller.phone, resident: { residentId, ...person } }))
  }
}
