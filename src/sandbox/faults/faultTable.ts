import type { RecordModule } from '../../contract/record/recordModule'

/**
 * What can go wrong on the way. Not applied (the request never reaches the program): status500, status429, returnCode0,
 * html, empty, garbled, redirect, blackHole, resetBeforeApply. Applied first: slow, halfBody, resetAfterApply, duplicateReply.
 */
export const wireFaultKinds = [
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
export type WireFaultKind = (typeof wireFaultKinds)[number]

/** What can be wrong with an answer about a record that arrives sound, sealed and in time (hutong/recordAnswers.ts). */
export const answerFaultKinds = ['halfPage', 'otherPerson', 'otherQuestion', 'malformedEntry', 'moduleMissing'] as const
export type AnswerFaultKind = (typeof answerFaultKinds)[number]

export const faultKinds = [...wireFaultKinds, ...answerFaultKinds] as const
type FaultKind = (typeof faultKinds)[number]

export interface Fault<Kind extends FaultKind = FaultKind> {
  readonly path: string
  readonly kind: Kind
  /** How many more requests it will spoil. */
  remaining: number
  /** How many it has spoilt: a test must see that its fault was really met. */
  hits: number
  /** Only `slow`: how long before the request is let through. */
  delayMs?: number
  /** Met only by a question for this module of a record; `moduleMissing` (the module that is missing) also by the time line over all. */
  readonly module?: RecordModule
}

export interface FaultTable {
  add(fault: Fault): void
  /** Whether some fault of this path wants to know which module is asked for. */
  asksForModule(path: string): boolean
  /** The fault this request meets, if any; the oldest one of its path is used up first. */
  takeWire(path: string, module: RecordModule | null): Fault<WireFaultKind> | null
  takeAnswer(path: string, module: RecordModule | null): Fault<AnswerFaultKind> | null
  list(): readonly Fault[]
  clear(): void
}

export function createFaultTable(): FaultTable {
  const faults: Fault[] = []
  return {
    add: (fault) => {
      faults.push(fault)
    },
    asksForModule: (path) => faults.some((fault) => fault.path === path && fault.remaining > 0 && fault.module !== undefined),
    takeWire: (path, module) => used(faults.filter(isOnTheWire).find((fault) => isMet(fault, path, module))),
    takeAnswer: (path, module) => used(faults.filter(isInTheAnswer).find((fault) => isMet(fault, path, module))),
    list: () => faults,
    clear: () => {
      faults.length = 0
    },
  }
}

/** As good as until it is cleared. */
export const mostFaults = 1_000_000

export function always(path: string, kind: FaultKind): Fault {
  return { path, kind, remaining: mostFaults, hits: 0 }
}

export function isInTheAnswer(fault: Fault): fault is Fault<AnswerFaultKind> {
  return answerFaultKinds.some((kind) => kind === fault.kind)
}

function isOnTheWire(fault: Fault): fault is Fault<WireFaultKind> {
  return !isInTheAnswer(fault)
}

function isMet(fault: Fault, path: string, module: RecordModule | null): boolean {
  if (fault.path !== path || fault.remaining <= 0) return false
  if (fault.module === undefined || fault.module === module) return true
  return fault.kind === 'moduleMissing' && module === null
}

function used<Kind extends FaultKind>(fault: Fault<Kind> | undefined): Fault<Kind> | null {
  if (fault === undefined) return null
  fault.remaining -= 1
  fault.hits += 1
  return fault
}
