import { readResidentIdNumber } from '../../contract/identity/residentIdNumber'
import type { SelfResident } from '../call'
import { chinaDate } from '../chinaDate'
import type { IdentityNeeds } from './needs'
import { birthDatePurpose, storeBirthDate } from './residents'

/** `YYYY-MM-DD`: as the register told it, else as an ID number says it itself, else as the register tells it now; null when it does not answer. */
export async function birthDateOf(needs: IdentityNeeds, resident: SelfResident): Promise<string | null> {
  const { db, clock, vault, register } = needs
  const row = await db.selectFrom('resident').select('birth_date_sealed').where('id', '=', resident.residentId).executeTakeFirst()
  if (row?.birth_date_sealed) return vault.open(birthDatePurpose, row.birth_date_sealed)
  const { residentId, documentType, documentNumber, name } = resident
  const own = documentType === '01' ? readResidentIdNumber(documentNumber, chinaDate(clock.now())) : null
  if (own?.ok) return own.birthDate
  const checked = await register.check({ documentType, documentNumber, name })
  if (checked.kind !== 'same') return null
  await storeBirthDate(needs, residentId, checked.birthDate)
  return checked.birthDate
}
