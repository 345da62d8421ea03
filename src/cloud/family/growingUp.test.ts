import { deep } from '../../../test/deep'
import { seeded } from '../../../test/seeded'
import { isMinor } from '../../contract/family/minor'
import { chinaDate } from '../chinaDate'

const birthdays = deep ? 10_000 : 2_000
const day = 24 * 3_600_000
const chinaAhead = 8 * 3_600_000

/** By the calendar alone: midnight in China of the eighteenth birthday; who was born on 29 February has it on 1 March. */
function grownAt(year: number, month: number, date: number): number {
  return Date.UTC(year + 18, month, date) - chinaAhead
}

test(`${birthdays} birthdays, 29 February among them, a moment before and after each midnight in China`, () => {
  const random = seeded(18)
  const around = [-day - 1, -day, -1, 0, 1, day]
  const wrong: string[] = []
  let leapDays = 0
  for (let turn = 0; turn < birthdays; turn += 1) {
    const born = turn % 20 === 0 ? Date.UTC(1980 + 4 * random.below(12), 1, 29) : Date.UTC(1980, 0, 1) + random.below(16_000) * day
    const at = new Date(born)
    if (at.getUTCMonth() === 1 && at.getUTCDate() === 29) leapDays += 1
    const birthDate = at.toISOString().slice(0, 10)
    const grown = grownAt(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate())
    for (const off of around) {
      const instant = new Date(grown + off)
      if (isMinor(birthDate, chinaDate(instant)) !== off < 0) wrong.push(`${birthDate} at ${instant.toISOString()}`)
    }
  }
  expect(wrong).toEqual([])
  expect(leapDays).toBeGreaterThan(50)
})
