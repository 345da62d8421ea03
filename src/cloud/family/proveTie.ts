import type { SelfResident } from '../call'
import type { PersonDocument } from '../ports'
import { done, failed, type Result } from '../result'
import type { Proof, Tie } from './guardianships'
import type { FamilyNeeds } from './needs'
import { isSame } from './takeOverNumber'
import { hasWord, windowWord } from './windowEvidence'

export interface ProvenTie {
  readonly wardId: string
  /** By the number in force, which need not be the one that was typed. */
  readonly ward: PersonDocument & { readonly name: string }
  /** They have gone by another number here until now, which the register says this one has replaced. */
  readonly renumbered: boolean
  readonly tie: Tie
  readonly proof: Proof
}

type Typed = ProvenTie['ward']
type Needs = Pick<FamilyNeeds, 'db' | 'relations' | 'register' | 'residents'>

/** The province's registers or, where they name no tie, evidence that a window's staff reviewed. Nobody else's word. */
export async function proveTie(needs: Needs, resident: SelfResident, typed: Typed, now: Date): Promise<Result<ProvenTie>> {
  const { documentType, documentNumber } = resident
  const checked = await needs.relations.check({ guardian: { documentType, documentNumber }, ward: typed })
  if (checked.kind === 'unavailable') return failed('upstream.province')
  if (checked.kind !== 'related') return proveByWindow(needs, resident.residentId, typed, now)
  const { relation, birthDate, sex, known } = checked
  const [current = typed] = known
  const wardId = await needs.residents.idOfKnown([current, ...known.slice(1)])
  if (wardId === null) return failed('family.twoRecords')
  const before = await needs.residents.identityOf(wardId)
  return done({
    wardId,
    ward: { ...current, name: typed.name },
    renumbered: before !== null && !isSame(before, current) && known.some((each) => isSame(each, before)),
    tie: { relation, birthDate, sex },
    proof: { proof: 'province', provenUntil: null },
  })
}

async function proveByWindow({ db, register, residents }: Needs, guardianId: string, typed: Typed, now: Date): Promise<Result<ProvenTie>> {
  if (!(await hasWord(db, guardianId))) return failed('family.notGuardian')
  const wardId = await residents.idOf(typed)
  const word = await windowWord(db, wardId, guardianId, now)
  if (word?.says !== 'guardian') return failed('family.notGuardian')
  // Evidence says whose child it is; who the child is, by name and birth date, the register says.
  const found = await register.check(typed)
  if (found.kind === 'unavailable') return failed('upstream.province')
  if (found.kind !== 'same') return failed('family.notGuardian')
  const { birthDate, sex } = found
  return done({
    wardId,
    ward: typed,
    renumbered: false,
    tie: { relation: 'guardian', birthDate, sex },
    proof: { proof: 'window', provenUntil: word.validUntil },
  })
}
