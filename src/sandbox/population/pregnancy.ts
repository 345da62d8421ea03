import { addDays, workday } from './calendar'
import type { IllnessId } from './medicine/illness'
import { firstDay, lastDay, type Person } from './person'

/** Weeks of the antenatal programme: five visits at least, more towards the end. */
const weeks = [12, 17, 22, 26, 30, 34, 37] as const

/** Antenatal visits and the birth, of every pregnancy the record covers; none after it ended. */
export function pregnancyVisits({ pregnancies }: Person): { illness: IllnessId; on: string }[] {
  return pregnancies.flatMap(({ since, deliveredOn, caesarean }) => {
    const antenatal = weeks
      .map((week) => workday(addDays(since, week * 7 + 3)))
      .filter((on) => on >= firstDay && on <= lastDay && (deliveredOn === null || on < addDays(deliveredOn, -3)))
      .map((on) => ({ illness: 'prenatal', on }))
    if (deliveredOn === null || deliveredOn < firstDay) return antenatal
    return [...antenatal, { illness: caesarean ? 'caesarean' : 'delivery', on: deliveredOn }]
  })
}
