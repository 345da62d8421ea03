import type { OperationName } from '../../../contract/operations'
import type { DiagnosisStep } from '../../../contract/support/diagnosis'
import type { Memory, Placed } from '../memory'
import { idsOf } from '../memory'
import type { Scene } from '../scene'
import { type Agreed, agreed } from '../standing'
import { otherPrint, unknownId } from '../wrongWays'

/** What an input is made from: the scene, what the phone has read, and what the step tells of its own input. */
export interface Making {
  readonly scene: Scene
  readonly memory: Memory
  readonly step: DiagnosisStep
  readonly subject: string | undefined
  /** A face check that does not pass. */
  readonly faceFails: boolean
}

export type InputMaker = (making: Making) => unknown
export type InputMakers = { readonly [Name in OperationName]?: InputMaker }

/** The id in this place of the list last read; one that nobody has where the failure was that nothing is there. */
export function idAt({ memory, step }: Making, placed: Placed): string {
  if (step.outcome === 'resource.notFound') return unknownId()
  const place = step.input?.[placed]
  return idsOf(memory, placed)[typeof place === 'number' ? place : 0] ?? unknownId()
}

/** The text on the screen, as it is agreed to; another one where that was the failure. */
export function agreedTo({ memory, step }: Making): Agreed {
  if (!memory.agreement) return { version: '2026-01-01.1', textSm3: '0'.repeat(64) }
  const print = agreed(memory.agreement)
  return step.outcome === 'consent.textChanged' ? { ...print, textSm3: otherPrint(print.textSm3) } : print
}
