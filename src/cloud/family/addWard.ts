import { isMinor } from '../../contract/family/minor'
import { mostWards } from '../../contract/family/ward'
import { readDocumentNumber } from '../../contract/identity/documentNumber'
import { findingWords } from '../../contract/identity/numberFindings'
import type { Handler } from '../call'
import { chinaDate } from '../chinaDate'
import type { DatabaseTransaction } from '../ports'
import { done, failed } from '../result'
import { applyWords } from './applyWords'
import { describeWard } from './describeWard'
import { keepAct } from './guardianActs'
import { guardianshipsOf, lockWard, lockWardsOf, pastOf, storeGuardianship } from './guardianships'
import type { FamilyNeeds } from './needs'
import { type ProvenTie, proveTie } from './proveTie'
import { renumberWard } from './takeOverNumber'
import { freezeOf } from './wardFreezes'
import { windowWord } from './windowEvidence'

/** Registers or a window say whose child it is; the agreement is signed in the same moment as the guardianship is made, or neither is. */
export function addWard(needs: FamilyNeeds): Handler<'family.addWard'> {
  return async ({ input, caller, resident }) => {
    const { clock, guardianConsents, attemptLimits } = needs
    const now = clock.now()
    const today = chinaDate(now)
    const read = readDocumentNumber(input.documentType, input.documentNumber, today)
    if (!read.ok) return failed('identity.documentInvalid', [{ field: 'documentNumber', message: findingWords(read.finding) }])
    // Nothing is asked about a child by somebody who was shown another text than the one in force.
    if (!guardianConsents.isCurrent(input.agreed, now)) return failed('consent.textChanged')
    if (!(await attemptLimits.withinLimit(caller.accountId, 'addWard', now))) return failed('rate.tooMany')
    const typed = { documentType: input.documentType, documentNumber: read.number, name: input.name }
    const proven = await proveTie(needs, resident, typed, now)
    if (!proven.ok) return proven
    const { tie, wardId } = proven.data
    if (!isMinor(tie.birthDate, today)) return failed('family.notMinor')
    if (wardId === resident.residentId) return failed('family.notGuardian')
    const by = { accountId: caller.accountId, residentId: resident.residentId, channel: caller.channel }
    const refused = await needs.db.transaction().execute((trx) => store(needs, trx, { by, proven: proven.data, now }))
    if (refused) return failed(refused)
    const [guardianship] = await guardianshipsOf(needs, resident.residentId, wardId)
    const ward = guardianship && (await describeWard(needs, resident.residentId, guardianship, now))
    return ward ? done(ward) : failed('family.notGuardian')
  }
}

interface Adding {
  readonly by: { readonly accountId: string; readonly residentId: string; readonly channel: 'weapp' | 'h5' }
  readonly proven: ProvenTie
  readonly now: Date
}

/** null when it was made, or stood already; else why not. */
async function store(needs: FamilyNeeds, trx: DatabaseTransaction, { by, proven, now }: Adding) {
  const { vault, residents, guardianConsents } = needs
  const { wardId, ward, tie } = proven
  await lockWardsOf(trx, by.residentId)
  await lockWard(trx, wardId)
  const all = await guardianshipsOf({ db: trx, vault }, by.residentId)
  const before = all.find((one) => one.residentId === wardId)
  // Evidence whose time is over is none, whether or not the row has been ended yet.
  const standing = before !== undefined && (before.provenUntil === null || before.provenUntil > now)
  const others = all.filter((one) => one.residentId !== wardId && isMinor(one.birthDate, chinaDate(now)))
  if (others.length >= mostWards) return 'family.tooMany'
  // Read under the lock: what was proven above may have been contradicted since.
  const [past, freeze, word] = [
    await pastOf(trx, wardId, by.residentId),
    await freezeOf(trx, wardId),
    await windowWord(trx, wardId, by.residentId, now),
  ]
  const reviewedAt = word?.says === 'guardian' ? word.reviewedAt : null
  const since = (instant: Date) => reviewedAt !== null && reviewedAt >= instant
  // Neither a window's word nor the child's own, from 14, is undone by what registers still say.
  if (word?.says === 'ended' || (proven.proof.proof === 'window' && reviewedAt === null)) return 'family.notGuardian'
  if (past?.ended_why === 'byChild' && past.ended_at && !since(past.ended_at)) return 'family.notGuardian'
  if (freeze && !since(freeze.since)) return 'family.frozen'
  await residents.remember(trx, wardId, ward)
  // A newborn is named later than born: what the register has just confirmed replaces what was known.
  await residents.renamed(trx, wardId, ward.name)
  const guardian = { kind: 'guardian', residentId: by.residentId } as const
  if (proven.renumbered) await renumberWard(needs, trx, { wardId, name: ward.name, by: guardian, now }, ward)
  const agreed = { residentId: wardId, accountId: by.accountId, channel: by.channel, now }
  const receiptId = await guardianConsents.store(trx, agreed, standing && past ? past.receipt_id : null)
  await storeGuardianship({ db: trx, vault }, by, wardId, { tie, proof: proven.proof, receiptId, now })
  if (!standing) await keepAct(needs, trx, { wardId, by: guardian, kind: 'guardianAdded', orgName: null, now })
  await applyWords(needs, trx, { wardId, orgName: null, now })
  return null
}
