import { isMinor } from '../../contract/family/minor'
import { mostWards } from '../../contract/family/ward'
import { readDocumentNumber } from '../../contract/identity/documentNumber'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done, failed } from '../result'
import { guardianshipsOf, lockWardsOf, storeGuardianship } from './guardianships'
import type { FamilyNeeds } from './needs'

/** The province says whose child it is; the agreement is signed in the same moment as the guardianship is made, or neither is. */
export function addWard(needs: FamilyNeeds): Handler<'family.addWard'> {
  return async ({ input, caller, resident }) => {
    const { db, clock, vault, relations, residents, guardianConsents, attemptLimits } = needs
    const now = clock.now()
    const today = chinaDate(now)
    const read = readDocumentNumber(input.documentType, input.documentNumber, today)
    if (!read.ok) return failed('identity.documentInvalid', [{ field: 'documentNumber', message: read.message }])
    // Nothing is asked about a child by somebody who was shown another text than the one in force.
    if (!guardianConsents.isCurrent(input.agreed, now)) return failed('consent.textChanged')
    if (!(await attemptLimits.withinLimit(caller.accountId, 'addWard', now))) return failed('rate.tooMany')
    const ward = { documentType: input.documentType, documentNumber: read.number, name: input.name }
    const guardian = { documentType: resident.documentType, documentNumber: resident.documentNumber }
    const checked = await relations.check({ guardian, ward })
    if (checked.kind !== 'related') return failed(checked.kind === 'none' ? 'family.notGuardian' : 'upstream.province')
    if (!isMinor(checked.birthDate, today)) return failed('family.notMinor')
    const wardId = await residents.idOf(ward)
    if (wardId === resident.residentId) return failed('family.notGuardian')
    const by = { accountId: caller.accountId, residentId: resident.residentId }
    const { relation, birthDate, sex } = checked
    const guardianship = { residentId: wardId, relation, birthDate, sex }
    const added = await db.transaction().execute(async (trx) => {
      await lockWardsOf(trx, by.accountId)
      const others = (await guardianshipsOf({ db: trx, vault }, by)).filter(
        (one) => one.residentId !== wardId && isMinor(one.birthDate, today),
      )
      if (others.length >= mostWards) return false
      await residents.remember(trx, wardId, ward)
      // A newborn is named later than born: what the register has just confirmed replaces what was known.
      await residents.renamed(trx, wardId, ward.name)
      const agreed = { residentId: wardId, accountId: by.accountId, channel: caller.channel, now }
      const receiptId = await guardianConsents.store(trx, agreed)
      await storeGuardianship({ db: trx, vault }, by, guardianship, { receiptId, now })
      return true
    })
    return added ? done({ ...guardianship, name: ward.name }) : failed('family.tooMany')
  }
}
