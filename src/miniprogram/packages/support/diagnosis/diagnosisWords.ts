import { isFailureCode } from '../../../../contract/answer'
import { failureNumbers, type NumberedCode } from '../../../../contract/failureNumbers'
import type { Diagnosis, DiagnosisFact, DiagnosisShape, DiagnosisStep } from '../../../../contract/support/diagnosis'
import { ageWords, countWords, flagWords, inputWords } from '../../../../contract/support/diagnosisWords'
import { clientFailure } from '../../../client/failure'
import { goingOn, diagnosisText as text } from '../../../locale/diagnosis'
import { diagnosisInputText, diagnosisValueText } from '../../../locale/diagnosisFacts'
import { diagnosisOperationText } from '../../../locale/diagnosisOperations'
import { diagnosisPageText } from '../../../locale/diagnosisPages'
import { diagnosisCountText, diagnosisFlagText } from '../../../locale/diagnosisState'
import { documentTypeText } from '../../../locale/documentTypes'
import { failureWords } from '../../../locale/failures'
import { chinaDate, clockTime } from '../../../locale/time'

export type Row = readonly [label: string, value: string]

const yesNo = (is: boolean) => text(is ? 'yes' : 'no')

export function phoneRows(diagnosis: Diagnosis): Row[] {
  const { at, app, platform, library, system, language, elder } = diagnosis
  return [
    [text('at'), `${chinaDate(Date.parse(at))} ${clockTime(at)}`],
    [text('app'), app],
    [text('platform'), text(platform)],
    [text('library'), library || text('unknown')],
    [text('system'), system || text('unknown')],
    [text('language'), text(language)],
    [text('size'), text(elder ? 'elder' : 'standard')],
    ...diagnosis.traceIds.map((id, place): Row => [text('traceId', { place: place + 1 }), id]),
  ]
}

export function stateRows({ person, flags, ...shape }: Diagnosis): Row[] {
  const { level, documentType, age, actingFor } = person
  return [
    [text('level'), level === null ? text('unknown') : text('levelOf', { level })],
    [text('documentType'), documentType === null ? text('unknown') : documentTypeText(documentType)],
    [text('age'), text(age ?? 'unknown')],
    [text('actingFor'), text(actingFor ?? 'forSelf')],
    [text('proofDue'), yesNo(person.proofDue)],
    ...flagWords.flatMap((word): Row[] => {
      const flag = flags[word]
      return flag === undefined ? [] : [[diagnosisFlagText(word), yesNo(flag)]]
    }),
    ...shapeRows(shape),
  ]
}

export function shapeRows({ counts, days }: Pick<DiagnosisShape, 'counts' | 'days'>): Row[] {
  return countWords.flatMap((word): Row[] => {
    const ages = ageWords.filter((each) => each === word).flatMap((each) => days[each] ?? [])
    const count = counts[word]
    if (count === undefined && ages.length === 0) return []
    return [
      [diagnosisCountText(word), `${count ?? ages.length}${ages.length > 0 ? text('ages', { days: ages.join(text('between')) }) : ''}`],
    ]
  })
}

/** One line a step: where, what, with what, how it went. */
export function stepWords(step: DiagnosisStep): string {
  const page = diagnosisPageText(step.page)
  if (step.operation === undefined) return [text('stepOf', { page, what: text('opened') }), after(step)].join(text('between'))
  const facts = inputWords.flatMap((word) => {
    const fact = step.input?.[word]
    return fact === undefined ? [] : [text('factOf', { fact: diagnosisInputText(word), value: factWords(word, fact) })]
  })
  const forWard = step.forWard ? [text('forWard')] : []
  const took = text('seconds', { seconds: seconds(step.took) })
  const parts = [
    diagnosisOperationText(step.operation),
    ...facts,
    ...forWard,
    outcomeWords(step.outcome),
    took,
    networkWords(step),
    after(step),
  ]
  return text('stepOf', { page, what: parts.join(text('between')) })
}

/** Only a list's rows have places; they are counted from 1 for people. */
const places: readonly string[] = ['request', 'grant', 'receipt', 'device', 'ward', 'guardian', 'event', 'ticket', 'entry', 'hospital']

function factWords(word: string, fact: DiagnosisFact): string {
  if (typeof fact === 'boolean') return yesNo(fact)
  if (typeof fact === 'string') return diagnosisValueText(fact)
  return places.includes(word) ? text('place', { place: fact + 1 }) : String(fact)
}

function networkWords({ network }: DiagnosisStep): string {
  return text(network === 'none' ? 'noNetwork' : network)
}

function after({ after: ms }: DiagnosisStep): string {
  return text('after', { seconds: seconds(ms) })
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

function outcomeWords(outcome: string): string {
  if (outcome === 'ok' || outcome === 'none') return text(outcome)
  return isNumbered(outcome) ? `${failureNumbers[outcome]} ${messageOf(outcome)}` : outcome
}

function messageOf(code: NumberedCode): string {
  const { message } = isFailureCode(code) ? failureWords(code) : clientFailure(code)
  return goingOn(message)
}

function isNumbered(code: string): code is NumberedCode {
  return code in failureNumbers
}
