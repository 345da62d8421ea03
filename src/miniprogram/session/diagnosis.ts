import type { Operation } from '../../contract/operation'
import type { CallOptions } from '../client/client'
import type { CallFailure, Outcome } from '../client/failure'
import { now } from '../platform/clock'
import { type NetworkKind, networkKind } from '../platform/networkKind'
import { type ToldFacts, toldOf } from './diagnosisInputs'
import { keepApart, learnFrom, proven } from './diagnosisState'
import { sessionStore } from './sessionStore'

/** As many as a diagnosis has room for; in memory only, and gone with the run. */
const mostSteps = 100
const mostFailures = 5

export interface RecordedStep {
  readonly at: number
  /** As the router says it. */
  readonly page: string
  readonly operation: string | null
  readonly network: NetworkKind
  readonly forWard: boolean | null
  readonly input: ToldFacts
  outcome: CallFailure['code'] | 'ok' | 'none'
  took: number
}

/** Newest first. */
export type FailureMet = Pick<CallFailure, 'code' | 'traceId'>

let steps: RecordedStep[] = []
let earlier = 0
let failures: FailureMet[] = []
let page = ''

/** The way of another person is nobody's business after them. */
function forgetAnother(): void {
  if (!keepApart()) return
  steps = []
  failures = []
  earlier = 0
}

/** Pages that wait look again every few seconds: of such looks on one page the first and the latest are told. */
const looks = /\.(list\w*|codeStatus|vouchStatus)$/

function dropBetween({ operation, input }: RecordedStep): void {
  if (operation === null || !looks.test(operation)) return
  const asked = JSON.stringify(input)
  const onPage = steps.slice(steps.map((step) => step.operation).lastIndexOf(null) + 1)
  const same = onPage.filter((step) => step.operation === operation && step.outcome === 'ok' && JSON.stringify(step.input) === asked)
  const latest = same.length > 1 ? same[same.length - 1] : undefined
  if (latest) steps = steps.filter((step) => step !== latest)
}

function add(step: RecordedStep): RecordedStep {
  dropBetween(step)
  steps.push(step)
  if (steps.length > mostSteps) {
    steps.shift()
    earlier += 1
  }
  return step
}

const proofs = /finish(Face|Pin|Soter)$/

/** A page is in sight; a step only where it was not so before. */
export function recordPage(path: string): void {
  if (path === page) return
  forgetAnother()
  page = path
  add({ at: now(), page, operation: null, network: networkKind(), forWard: null, input: {}, outcome: 'ok', took: 0 })
}

/** Asked now; what is given back is told of the answer. */
export function recordCall({ name, forWards }: Operation, input: unknown, options: CallOptions = {}): (outcome: Outcome<unknown>) => void {
  forgetAnother()
  const forWard = forWards !== undefined && options.own !== true && sessionStore.getState().subject !== null
  const begun = now()
  const step = add({
    at: begun,
    page,
    operation: name,
    network: networkKind(),
    forWard: forWards ? forWard : null,
    input: toldOf(input),
    outcome: 'none',
    took: 0,
  })
  const era = sessionStore.getState().era
  return (outcome) => {
    step.took = now() - begun
    step.outcome = outcome.ok ? 'ok' : outcome.failure.code
    forgetAnother()
    if (!outcome.ok) failed(outcome.failure)
    else if (sessionStore.getState().era === era) {
      const { data } = outcome
      learnFrom(data, forWard, 'cursor' in step.input)
      if (proofs.test(name) && (Object(data).outcome ?? 'passed') === 'passed') proven(now())
    }
  }
}

function failed({ code, traceId }: CallFailure): void {
  if (code === 'identity.stepUpRequired') proven(null)
  failures = [{ code, traceId }, ...failures].slice(0, mostFailures)
}

export function recorded(): {
  readonly steps: readonly RecordedStep[]
  readonly earlier: number
  readonly failures: readonly FailureMet[]
} {
  return { steps, earlier, failures }
}
