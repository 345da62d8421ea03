import { readDocumentNumber } from '../../contract/identity/documentNumber'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done, failed } from '../result'
import { becomeResident } from './accounts'
import { withinLimit } from './attemptLimits'
import { describeMe } from './me'
import type { IdentityNeeds } from './needs'
import { residentIdOf, storeIdentity } from './residents'

export function verifyRealName(needs: IdentityNeeds): Handler<'identity.verifyRealName'> {
  return async ({ input, caller }) => {
    const { db, clock, register } = needs
    const now = clock.now()
    if (caller.phone === null) return failed('identity.phoneRequired')
    const read = readDocumentNumber(input.documentType, input.documentNumber, chinaDate(now))
    if (!read.ok) return failed('identity.documentInvalid', [{ field: 'documentNumber', message: read.message }])
    if (!(await withinLimit(db, caller.accountId, 'verifyRealName', now))) return failed('rate.tooMany')
    const person = { documentType: input.documentType, documentNumber: read.number, name: input.name.trim() }
    const checked = await register.check(person)
    if (checked.kind === 'unavailable') return failed('upstream.province')
    // A wrong name and an unknown number answer alike: the register must not be a way to find out who exists.
    if (checked.kind !== 'same') return failed('identity.nameMismatch')
    const residentId = await db.transaction().execute(async (trx) => {
      const within = { ...needs, db: trx }
      const id = await residentIdOf(within, person)
      await storeIdentity(within, id, person)
      return (await becomeResident(trx, caller.accountId, id)) ? id : null
    })
    if (residentId === null) return failed('identity.personFixed')
    return done(describeMe({ level: caller.level === 2 ? 2 : 1, phone: caller.phone, resident: { residentId, ...person } }))
  }
}
