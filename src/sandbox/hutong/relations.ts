import type * as z from 'zod/mini'
import { ageOn } from '../../contract/identity/age'
import type { kinCheck, relationCheck } from '../../contract/upstream/hutong/recordService'
import { chinaDay } from '../chinaTime'
import type { World } from '../world'
import { findByDocument, numbersOf, type RegisteredResident } from './register'

type Pair = z.infer<typeof relationCheck.request>
type Relation = NonNullable<z.infer<typeof relationCheck.answer>['result']>
type Kin = z.infer<typeof kinCheck.request>
type KinRelation = NonNullable<z.infer<typeof kinCheck.answer>['result']>

const none = { relation: 'none' } as const
const adult = 18
const ownAccountFrom = 14

/** Nobody acts for the dead, and the dead act for nobody. */
const isDeceased = ({ deceasedOn }: RegisteredResident) => deceasedOn !== null

/** By the registers alone. A ward's wrong name, or an age of 18, is answered like no relation: nothing about anybody is told. */
export async function relationOf(world: World, { guardian, ward }: Pair): Promise<Relation> {
  const [elder, minor] = await Promise.all([
    findByDocument(world.database, guardian.documentType, guardian.documentNumber),
    findByDocument(world.database, ward.documentType, ward.documentNumber),
  ])
  if (elder === null || minor === null || minor.name !== ward.name) return none
  if (isDeceased(elder) || isDeceased(minor)) return none
  if (!(ageOn(minor.birthDate, chinaDay(world.clock.now())) < adult)) return none
  const relation = minor.motherId === elder.residentId ? 'mother' : minor.fatherId === elder.residentId ? 'father' : null
  if (relation === null) return none
  const { birthDate, sex } = minor
  return { relation, birthDate, sex, known: await numbersOf(world.database, minor) }
}

/** An adult's next of kin who is old enough for an account of their own; a wrong name is answered like a stranger's. */
export async function kinOf(world: World, asked: Kin): Promise<KinRelation> {
  const [helper, person] = await Promise.all([
    findByDocument(world.database, asked.helper.documentType, asked.helper.documentNumber),
    findByDocument(world.database, asked.person.documentType, asked.person.documentNumber),
  ])
  if (helper === null || person === null || person.name !== asked.person.name) return none
  if (isDeceased(helper) || isDeceased(person)) return none
  const today = chinaDay(world.clock.now())
  if (!(ageOn(helper.birthDate, today) >= adult) || !(ageOn(person.birthDate, today) >= ownAccountFrom)) return none
  if ([person.motherId, person.fatherId].includes(helper.residentId)) return { relation: 'parent' }
  if ([helper.motherId, helper.fatherId].includes(person.residentId)) return { relation: 'child' }
  return person.spouseId === helper.residentId && helper.spouseId === person.residentId ? { relation: 'spouse' } : none
}
