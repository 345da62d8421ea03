import { birthdayAt } from '../../../../contract/family/ageRules'
import type { Ward } from '../../../../contract/family/ward'
import { sourceDate } from '../../../locale/time'
import { wardText as text } from '../../../locale/ward'
import type { Step } from '../../../ui/Steps'

type Growing = Pick<Ward, 'birthDate' | 'nextHandOver'>

/** Both hand-overs with their dates: what is over, what ends and what stays. */
export function handOverSteps(ward: Growing): readonly Step[] {
  return [step(ward, 14, text('at14Words')), step(ward, 18, text('at18Words'))]
}

function step({ birthDate, nextHandOver }: Growing, age: 14 | 18, words: string): Step {
  const word = text(`at${age}`, { day: sourceDate(birthdayAt(birthDate, age)) })
  if (age < nextHandOver.age) return { word, words, standing: 'done' }
  if (age > nextHandOver.age) return { word, words, standing: 'toCome' }
  // Beyond a year the date alone says more than a number of days.
  if (nextHandOver.daysLeft > 366) return { word, words, standing: 'now' }
  return { word, words: text('inDays', { days: nextHandOver.daysLeft, words }), standing: 'now' }
}
