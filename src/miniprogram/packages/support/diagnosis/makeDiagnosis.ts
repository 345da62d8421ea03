import { type Diagnosis, type DiagnosisStep, largest } from '../../../../contract/support/diagnosis'
import { operationWords, pageWords } from '../../../../contract/support/wayWords'
import { language } from '../../../locale/language'
import { now } from '../../../platform/clock'
import { phoneKind } from '../../../platform/phoneKind'
import { type RecordedStep, recorded } from '../../../session/diagnosis'
import { serverNow } from '../../../session/serverClock'
import { elderStore } from '../../../ui/elder'
import { readInput } from './readInput'
import { readState } from './readState'

const traceIdPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const minuteMs = 60_000

/** What was recorded, in the words that a diagnosis has: whatever there is no word for is not told. */
export function makeDiagnosis(): Diagnosis {
  const { steps, earlier, failures } = recorded()
  const last = steps[steps.length - 1]
  const lastAt = serverNow() - (last ? now() - last.at : 0)
  return {
    form: 1,
    at: new Date(Math.floor(lastAt / minuteMs) * minuteMs).toISOString(),
    app: APP_VERSION,
    ...phoneKind(),
    language: language(),
    elder: elderStore.getState().elder,
    ...readState(),
    earlier: Math.min(earlier, largest.earlier),
    steps: steps.map((step, place) => stepOf(step, steps[place - 1])),
    traceIds: failures.flatMap(({ traceId }) => (traceId !== null && traceIdPattern.test(traceId) ? [traceId] : [])),
  }
}

function stepOf(step: RecordedStep, before: RecordedStep | undefined): DiagnosisStep {
  const { operation, forWard } = step
  const input = readInput(operation, step.input)
  return {
    after: before ? within(step.at - before.at, largest.after) : 0,
    page: wordOr(pageWords, pageOf(step.page)),
    ...(operation === null ? {} : { operation: wordOr(operationWords, operation) }),
    outcome: step.outcome,
    took: within(step.took, largest.took),
    network: step.network,
    ...(forWard === null ? {} : { forWard }),
    ...(Object.keys(input).length === 0 ? {} : { input }),
  }
}

/** `/packages/record/list/index?module=report` is `packages/record/list`. */
function pageOf(route: string): string {
  return route
    .replace(/^\//, '')
    .replace(/\?.*$/, '')
    .replace(/\/index$/, '')
}

function wordOr<Word extends string>(words: readonly Word[], word: string): Word | 'other' {
  return words.find((known) => known === word) ?? 'other'
}

/** A phone's clock may be set back at any time. */
function within(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value), 0), most)
}
