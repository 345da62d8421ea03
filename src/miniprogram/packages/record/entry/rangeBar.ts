import { readRange } from '../../../../contract/record/laboratoryNumbers'
import type { LaboratoryResult } from '../../../../contract/record/recordEntry'

export interface RangeBar {
  /** Where the value stands on the bar, in percent; the reference range lies between 25 and 75. */
  readonly at: number
}

/**
 * A small bar, where it tells the truth: a plain number, a range with two ends, and a 提示 of the source that says the same.
 * Beyond the bar's ends the mark stays at the end: how far beyond is what the number says.
 */
export function rangeBarOf({ value, range, flag }: Pick<LaboratoryResult, 'value' | 'range' | 'flag'>): RangeBar | null {
  const number = numberOf(value)
  const { low, high } = readRange(range)
  if (number === null || low === null || high === null || low >= high) return null
  const standing = number < low ? 'low' : number > high ? 'high' : null
  if (standing !== flag) return null
  const at = 25 + ((number - low) / (high - low)) * 50
  return { at: Math.round(Math.min(Math.max(at, 2), 98)) }
}

/** The number that a value is, and nothing but a number: `<0.01` and `阳性` are none. */
function numberOf(value: string): number | null {
  return /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : null
}
