import type { Ward } from '../../contract/family/ward'
import type { Residents } from '../neighbours'
import type { Guardianship } from './guardianships'

export async function describeWard(residents: Residents, guardianship: Guardianship): Promise<Ward> {
  const identity = await residents.identityOf(guardianship.residentId)
  if (!identity) throw new Error('a ward without a name')
  return { ...guardianship, name: identity.name }
}
