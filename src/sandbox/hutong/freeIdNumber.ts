import type { Kysely } from 'kysely'
import type { Tables } from '../database/tables'
import { residentNumber } from '../population/residentNumber'
import { findByNumber } from './register'

interface Born {
  areaCode: string
  birthDate: string
  sex: 'male' | 'female'
}

const firstSerial = 500

/** An ID number of the place, day and sex that nobody has: from a serial that the population itself never uses. */
export async function freeIdNumber(database: Kysely<Tables>, { areaCode, birthDate, sex }: Born): Promise<string> {
  for (let serial = firstSerial - 1; serial >= 0; serial -= 1) {
    const number = residentNumber(areaCode, birthDate, sex, serial)
    if ((await findByNumber(database, number)) === null) return number
  }
  throw new Error(`no number left for ${areaCode} ${birthDate}`)
}
