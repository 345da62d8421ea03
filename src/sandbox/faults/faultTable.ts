/**
 * What can go wrong on the way. Not applied (the request never reaches the program): status500, status429, returnCode0,
 * html, empty, garbled, redirect, blackHole, resetBeforeApply. Applied first: slow, halfBody, resetAfterApply, duplicateReply.
 */
export const faultKinds = [
  'status500',
  'status429',
  'returnCode0',
  'html',
  'empty',
  'garbled',
  'halfBody',
  'redirect',
  'slow',
  'blackHole',
  'resetBeforeApply',
  'resetAfterApply',
  'duplicateReply',
] as const
export type FaultKind = (typeof faultKinds)[number]

export interface Fault {
  readonly path: string
  readonly kind: FaultKind
  /** How many more requests it will spoil. */
  remaining: number
  /** How many it has spoilt: a test must see that its fault was really met. */
  hits: number
  /** Only `slow`: how long before the request is let through. */
  delayMs?: number
}

export interface FaultTable {
  add(fault: Fault): void
  /** The fault this request meets, if any; the oldest one of its path is used up first. */
  take(path: string): Fault | null
  list(): readonly Fault[]
  clear(): void
}

export function createFaultTable(): FaultTable {
  const faults: Fault[] = []
  return {
    add: (fault) => {
      faults.push(fault)
    },
    take: (path) => {
      const fault = faults.find((candidate) => candidate.path === path && candidate.remaining > 0)
      if (fault === undefined) return null
      fault.remaining -= 1
      fault.hits += 1
      return fault
    },
    list: () => faults,
    clear: () => {
      faults.length = 0
    },
  }
}
