import { findByKey } from '../hutong/register'
import type { World } from '../world'

const minute = 60_000

/** Ten minutes before midnight in China of the day somebody comes of an age. */
export async function eveOfBirthday(world: World, residentId: string, age: number): Promise<void> {
  const resident = await findByKey(world.database, residentId)
  if (resident === null) throw new Error(`no resident ${residentId}`)
  const [year, ...day] = resident.birthDate.split('-')
  const midnight = Date.parse(`${[Number(year) + age, ...day].join('-')}T00:00:00+08:00`)
  world.clock.set(new Date(midnight - 10 * minute))
}
