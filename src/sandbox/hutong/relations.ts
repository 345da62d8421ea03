import type * as z from 'zod/mini'
import { ageOn } from '../../contract/identity/age'
import type { relationCheck } from '../../contract/upstream/hutong/recordService'
import { chinaDay } from '../chinaTime'
import type { World } from '../world'
import { findByDocument } from './register'

type Pair = z.infer<typeof relationCheck.request>
type Relation = NonNullable<z.infer<typeof relationCheck.answer>['result']>

const none = { relation: 'none' } as const
const adult = 18

/** By the registers alone. A ward's wrong name, or an age of 18, is answered like no relation: nothing about anybody is told. */
export async function relationOf(world: World, { guardian, ward }: Pair): Promise<Relation> {
  const [elder, minor] = await Promise.all([
    findByDocument(world.database, guardian.documentType, guardian.documentNumber),
    findByDocument(world.database, ward.documentType, ward.documentNumber),
  ])
  if (elder === null || minor === null || minor.name !== ward.name) return none
  if (!(ageOn(minor.birthDate, chinaDay(world.clock.now())) < adult)) return none
  const { birthDate, sex } = minor
  if (minor.motherId === elder.residentId) return { relation: 'mother', birthDate, sex }
  if (minor.fatherId === elder.residentId) return { relation: 'father', birthDate, sex }
  return none
}
