import type { LaboratoryResult } from '../../../../contract/record/recordEntry'
import type { Row } from './sections'

/** About what an item costs in setData, in bytes: a page and an answer to a tap have their measure (performance: 25 KB, 5 KB). */
const firstScreen = 19_000
const oneTap = 5_800

export function costOfRow({ title, label, value }: Row): number {
  const words = label.length + Math.min(value?.length ?? 6, 200)
  return (title === null ? 0 : 160 + 3 * title.length) + (words > 200 ? 760 : 370) + 3 * words
}

export function costOfResult({ name, value, unit, range }: LaboratoryResult): number {
  return 600 + 3 * (name.length + value.length + (unit?.length ?? 0) + (range?.length ?? 6))
}

/** How many of each group stand there at first: from the top until the first screen is full, the rest folded. */
export function firstShown(groups: readonly (readonly number[])[]): number[] {
  let left = firstScreen
  return groups.map((costs) => {
    const shown = fitting(costs, left)
    left -= sum(costs.slice(0, shown))
    return shown
  })
}

/** How many stand there after a tap: at least one more. */
export function shownAfterTap(costs: readonly number[], shown: number): number {
  return shown + Math.max(1, fitting(costs.slice(shown), oneTap))
}

function fitting(costs: readonly number[], budget: number): number {
  let left = budget
  const over = costs.findIndex((cost) => {
    left -= cost
    return left < 0
  })
  return over < 0 ? costs.length : over
}

function sum(costs: readonly number[]): number {
  return costs.reduce((total, cost) => total + cost, 0)
}
