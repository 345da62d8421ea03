import { ruleOn } from '../../contract/family/ageRules'
import { consentsAlone } from '../../contract/family/minor'
import type { ResidentCall } from '../call'
import { chinaDate } from '../chinaDate'
import { standingOf } from './guardianships'
import type { FamilyNeeds } from './needs'

type Needs = Pick<FamilyNeeds, 'db' | 'clock' | 'vault' | 'residents'>
type Asked = Pick<ResidentCall<unknown>, 'resident' | 'by'>

/** Whether who asks may see who acts for this person: a guardian, or they themselves from 14. Never of an age that nobody has told. */
export async function maySee(needs: Needs, asked: Asked): Promise<boolean> {
  if (asked.by === 'guardian') return true
  const birthDate = await birthDateOf(needs, asked.resident.residentId)
  return birthDate !== null && consentsAlone(birthDate, chinaDate(needs.clock.now()))
}

/** Whether who asks may end a guardianship of this person: they themselves, from 14 until it ends by itself. */
export async function mayEnd(needs: Needs, asked: Asked): Promise<boolean> {
  if (asked.by === 'guardian') return false
  const birthDate = await birthDateOf(needs, asked.resident.residentId)
  return birthDate !== null && ruleOn(birthDate, chinaDate(needs.clock.now()))?.mayEndGuardian === true
}

/** As the register told it at their own real name, or of whose child they are. */
async function birthDateOf(needs: Needs, residentId: string): Promise<string | null> {
  return (await needs.residents.birthDateOf(residentId)) ?? (await standingOf(needs, residentId))[0]?.birthDate ?? null
}
