import type { Diagnosis, DiagnosisStep } from '../../contract/support/diagnosis'
import type { Addresses } from './doors'
import { failedFaces } from './failedFaces'
import { emptyMemory, spokenOf } from './memory'
import { player } from './play'
import { type Scene, setScene } from './scene'
import type { StageOptions } from './stage'
import { startState } from './startState'

export interface ReplayedStep {
  readonly step: DiagnosisStep
  /** null: not taken here; a page was opened, or it is the failing one that waits for a hand. */
  readonly here: string | null
  readonly traceId: string | null
}

export interface Reproduction {
  readonly steps: readonly ReplayedStep[]
  /** The last that failed; null where none did. */
  readonly failing: DiagnosisStep | null
  /** The first step whose answer is another one here. */
  readonly difference: ReplayedStep | null
  /** Every answer the same, the failing step's (if it was taken) too. */
  readonly same: boolean
  readonly openid: string
  /** What the page of the failing step is told in its address. */
  readonly spoken: Readonly<Record<string, string>>
}

export interface ReplayOptions extends StageOptions {
  /** Takes the failing step as well, instead of stopping before it. */
  readonly once: boolean
  /** Openids that have been somebody's part already on this system. */
  readonly taken: Set<string>
}

/** Shorter waits than this go by themselves. */
const worthMoving = 5_000

/** Sets the scene and takes the steps one after the other, each in its time. */
export async function replay(addresses: Addresses, diagnosis: Diagnosis, options: ReplayOptions): Promise<Reproduction> {
  const steps = upToTheFailure(diagnosis.steps)
  const last = steps.at(-1)
  const failing = last && isFailure(last) ? last : null
  const firstStepAt = new Date(Date.parse(diagnosis.at) - sum(diagnosis.steps.slice(1)))
  const scene = await setScene(addresses, startState({ ...diagnosis, steps }), firstStepAt, options.taken)
  const memory = { current: emptyMemory() }
  const { arrange, play } = player(scene, memory, { ...options, failedFaces: failedFaces({ ...diagnosis, steps }) })
  const replayed: ReplayedStep[] = []
  let due = firstStepAt.getTime()
  for (const [place, step] of steps.entries()) {
    due += place === 0 ? 0 : step.after
    await moveTo(scene, due)
    const waits = step === failing && !options.once
    if (waits) await arrange(step)
    const asked = waits || step.operation === undefined || step.outcome === 'none' ? null : await play(step)
    replayed.push({ step, here: asked?.code ?? null, traceId: asked?.traceId ?? null })
    if (asked && asked.code !== step.outcome) break
  }
  const difference = replayed.find(({ step, here }) => here !== null && here !== step.outcome) ?? null
  return {
    steps: replayed,
    failing,
    difference,
    same: difference === null && failing !== null,
    openid: scene.phone.openid,
    spoken: spokenOf(memory.current, failing?.input),
  }
}

export function isFailure({ operation, outcome }: DiagnosisStep): boolean {
  return operation !== undefined && outcome !== 'ok' && outcome !== 'none'
}

/** What came after it was only the way to the help page. */
function upToTheFailure(steps: readonly DiagnosisStep[]): DiagnosisStep[] {
  const place = steps.map(isFailure).lastIndexOf(true)
  return place < 0 ? [...steps] : steps.slice(0, place + 1)
}

function sum(steps: readonly DiagnosisStep[]): number {
  return steps.reduce((total, { after }) => total + after, 0)
}

async function moveTo({ doors }: Scene, due: number): Promise<void> {
  const now = (await doors.now()).getTime()
  if (due - now > worthMoving) await doors.setClock(new Date(due))
}
