import type { Kysely } from 'kysely'
import { ageOn } from '../../../contract/identity/age'
import { chinaDay } from '../../chinaTime'
import type { Tables } from '../../database/tables'
import { findField, personalEntry, storeEntry, withField } from './storedEntry'
import type { StoredTicket } from './tickets'

const ageField = { fieldId: 'identity.age', label: null }

/** What was proposed and agreed to, in the register and in 个人信息 at once. */
export async function changeIdentity(
  trx: Kysely<Tables>,
  { resident_id: residentId, about, proposal }: StoredTicket,
  now: Date,
): Promise<void> {
  const fieldId = about?.fieldId ?? null
  if (fieldId === null || proposal === null) return
  const register = trx.updateTable('residents').where('resident_id', '=', residentId)
  if (fieldId === 'identity.name') await register.set({ name: proposal }).execute()
  if (fieldId === 'identity.sex') await register.set({ sex: proposal === '男' ? 'male' : 'female' }).execute()
  if (fieldId === 'identity.birthDate') await register.set({ birth_date: proposal }).execute()

  const entry = await personalEntry(trx, residentId)
  if (entry === null) return
  const changed = withField(entry.parts, { fieldId, label: null }, proposal)
  const age = fieldId === 'identity.birthDate' ? findField(changed, ageField) : null
  const parts = age === null ? changed : withField(changed, ageField, age.value.replace(/\d+/, String(ageOn(proposal, chinaDay(now)))))
  await storeEntry(trx, residentId, { entryId: entry.entry_id, parts }, now)
}
