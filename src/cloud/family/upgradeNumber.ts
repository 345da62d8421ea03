import { readDocumentNumber } from '../../contract/identity/documentNumber'
import { findingWords } from '../../contract/identity/numberFindings'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import { done, failed } from '../result'
import { applyWords } from './applyWords'
import { describeWard } from './describeWard'
import { guardianshipsOf, lockWard } from './guardianships'
import type { FamilyNeeds } from './needs'
import { isSame, renumberWard } from './takeOverNumber'

/** Asked at once instead of waiting for the daily look. The register must say that both numbers are this very child's, not a sister's. */
export function upgradeNumber(needs: FamilyNeeds): Handler<'family.upgradeNumber'> {
  const { db, clock, relations, residents, attemptLimits } = needs
  return async ({ input, caller, resident: ward, by }) => {
    const guardian = by === 'guardian' ? caller.resident : null
    if (!guardian) return failed('resource.notFound')
    const now = clock.now()
    const read = readDocumentNumber('01', input.documentNumber, chinaDate(now))
    if (!read.ok) return failed('identity.documentInvalid', [{ field: 'documentNumber', message: findingWords(read.finding) }])
    if (!(await attemptLimits.withinLimit(caller.accountId, 'addWard', now))) return failed('rate.tooMany')
    const { residentId: wardId } = ward
    // A newborn is named later than born: the register's word decides under which.
    const name = input.name ?? ward.name
    const number = { documentType: '01', documentNumber: read.number } as const
    const { documentType, documentNumber } = guardian
    const checked = await relations.check({ guardian: { documentType, documentNumber }, ward: { ...number, name } })
    if (checked.kind === 'unavailable') return failed('upstream.province')
    const known = checked.kind === 'related' ? checked.known : []
    const [inForce] = known
    if (!inForce || !isSame(inForce, number) || !known.some((each) => isSame(each, ward))) return failed('family.numberNotTheirs')
    if ((await residents.idOfKnown(known)) !== wardId) return failed('family.twoRecords')
    const acting = { kind: 'guardian', residentId: guardian.residentId } as const
    const renumbered = await db.transaction().execute(async (trx) => {
      await lockWard(trx, wardId)
      const renumbered = await renumberWard(needs, trx, { wardId, name, by: acting, now }, number)
      if (renumbered !== 'taken') await residents.renamed(trx, wardId, name)
      await applyWords(needs, trx, { wardId, orgName: null, now })
      return renumbered
    })
    if (renumbered === 'taken') return failed('family.twoRecords')
    const [guardianship] = await guardianshipsOf(needs, guardian.residentId, wardId)
    const told = guardianship && (await describeWard(needs, guardian.residentId, guardianship, now))
    return told ? done(told) : failed('resource.notFound')
  }
}
