import { failureNumbers } from '../failureNumbers'
import { documentTypeCodes } from '../identity/documentType'
import { ByteWriter } from './byteRows'
import {
  ageBands,
  type Diagnosis,
  type DiagnosisFact,
  type DiagnosisShape,
  type DiagnosisStep,
  diagnosisLanguages,
  diagnosisPlatforms,
  networks,
  systemKinds,
  wardBands,
} from './diagnosis'
import { mostPackedBytes } from './diagnosisCode'
import { ageWords, countWords, flagWords, inputWords, valueWords } from './diagnosisWords'
import { operationWords, pageWords } from './wayWords'

/** A diagnosis as few bytes: rows of small numbers (unpackDiagnosis.ts reads them). */
export function packDiagnosis(diagnosis: Diagnosis): Uint8Array {
  const out = new ByteWriter()
  const { person, ward } = diagnosis
  out.number(diagnosis.form)
  out.number(Math.floor(Date.parse(diagnosis.at) / 60_000))
  packVersion(out, diagnosis.app)
  out.word(diagnosisPlatforms, diagnosis.platform)
  packVersion(out, diagnosis.library)
  const [system = '', version = ''] = diagnosis.system.split(' ')
  out.word(['', ...systemKinds], system)
  packVersion(out, version)
  out.word(diagnosisLanguages, diagnosis.language)
  out.number(Number(diagnosis.elder))
  out.word([null, 0, 1, 2], person.level)
  out.number(Number(person.proofDue))
  out.word([null, ...documentTypeCodes], person.documentType)
  out.word([null, ...ageBands], person.age)
  out.word([null, ...wardBands], person.actingFor)
  packShape(out, diagnosis)
  out.number(Number(ward !== null))
  if (ward) packShape(out, ward)
  const flags = flagWords.filter((word) => diagnosis.flags[word] !== undefined)
  out.number(flags.length)
  for (const word of flags) out.number(2 * flagWords.indexOf(word) + Number(diagnosis.flags[word]))
  out.number(diagnosis.earlier)
  packSteps(out, diagnosis.steps)
  out.number(diagnosis.traceIds.length)
  for (const id of diagnosis.traceIds) out.bytes((id.replace(/-/g, '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16)))
  return out.all()
}

/** As much of the way as there is room for: the oldest steps go first, and it says how many. */
export function packFitting(diagnosis: Diagnosis, mostBytes = mostPackedBytes): { told: Diagnosis; packed: Uint8Array } {
  let told = diagnosis
  let packed = packDiagnosis(told)
  while (packed.length > mostBytes && told.steps.length > 0) {
    // At most as many as surely have to go: a step takes a few dozen bytes at the most.
    const gone = Math.max(Math.floor((packed.length - mostBytes) / 128), 1)
    told = { ...told, earlier: told.earlier + gone, steps: told.steps.slice(gone) }
    packed = packDiagnosis(told)
  }
  return { told, packed }
}

function packVersion(out: ByteWriter, version: string): void {
  const parts = version === '' ? [] : version.split('.')
  out.number(parts.length)
  for (const part of parts) out.number(Number(part))
}

function packShape(out: ByteWriter, { counts, days }: Pick<DiagnosisShape, 'counts' | 'days'>): void {
  const counted = countWords.filter((word) => counts[word] !== undefined)
  out.number(counted.length)
  for (const word of counted) {
    out.word(countWords, word)
    out.number(counts[word] ?? 0)
  }
  const aged = ageWords.filter((word) => days[word] !== undefined)
  out.number(aged.length)
  for (const word of aged) {
    const ages = days[word] ?? []
    out.word(ageWords, word)
    out.number(ages.length)
    for (const age of ages) out.signed(age)
  }
}

function packSteps(out: ByteWriter, steps: readonly DiagnosisStep[]): void {
  /** What was asked with which facts told: written out the first time, a number from then on. */
  const questions: string[] = []
  out.number(steps.length)
  for (const step of steps) {
    const ward = step.forWard === undefined ? 0 : 1 + Number(step.forWard)
    out.number(
      networks.indexOf(step.network) + 4 * ward + 12 * Number(step.operation !== undefined) + 24 * Number(step.input !== undefined),
    )
    out.word(pageWords, step.page)
    out.number(step.after)
    out.number(step.took)
    out.number(outcomePlace(step.outcome))
    if (step.operation !== undefined) out.word(operationWords, step.operation)
    if (step.input !== undefined) packInput(out, step.input, questions)
  }
}

function packInput(out: ByteWriter, input: NonNullable<DiagnosisStep['input']>, questions: string[]): void {
  const told = inputWords.filter((word) => input[word] !== undefined)
  const question = told.join()
  const known = questions.indexOf(question)
  out.number(known + 1)
  if (known < 0) {
    questions.push(question)
    out.number(told.length)
    for (const word of told) out.word(inputWords, word)
  }
  for (const word of told) out.number(factNumber(input[word] ?? false))
}

/** 0 and 1 are no and yes; from there on even ones are numbers, odd ones words. */
function factNumber(fact: DiagnosisFact): number {
  if (typeof fact === 'boolean') return Number(fact)
  return typeof fact === 'number' ? 2 + 2 * fact : 3 + 2 * valueWords.indexOf(fact)
}

/** 报错编号 never changes its meaning: its letter and its two digits are the code. */
function outcomePlace(outcome: string): number {
  if (outcome === 'ok') return 0
  const number = Object.entries(failureNumbers).find(([code]) => code === outcome)?.[1]
  return number === undefined ? 1 : 2 + (number.charCodeAt(0) - 65) * 100 + Number(number.slice(1))
}
