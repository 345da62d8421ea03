/** One measured number and what it has to be. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly goal: string
  readonly met: boolean
}

export function atMost(name: string, value: number, unit: string, limit: number): Figure {
  const rounded = Math.round(value * 1000) / 1000
  return { name, value: rounded, unit, goal: `≤ ${limit}`, met: rounded <= limit }
}

export function atLeast(name: string, value: number, unit: string, limit: number): Figure {
  const rounded = Math.round(value * 1000) / 1000
  return { name, value: rounded, unit, goal: `≥ ${limit}`, met: rounded >= limit }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted[Math.floor((sorted.length - 1) / 2)]
  if (middle === undefined) throw new Error('no values to take the median of')
  return middle
}
