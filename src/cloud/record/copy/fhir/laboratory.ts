import type { Observation, Patient, Quantity, Reference } from '@medplum/fhirtypes'
import { readRange } from '../../../../contract/record/laboratoryNumbers'
import type { LaboratoryResult } from '../../../../contract/record/recordEntry'
import { coded, inWords, type Writing } from './fhirBook'
import { fhirString } from './fhirText'
import { fhirTime } from './fhirTime'
import { fieldOf } from './formFields'
import { ucumOf } from './ucum'

const interpretationSystem = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation'
const interpretations = {
  high: coded(interpretationSystem, 'H', '偏高'),
  low: coded(interpretationSystem, 'L', '偏低'),
  abnormal: coded(interpretationSystem, 'A', '异常'),
} as const
const categorySystem = 'http://terminology.hl7.org/CodeSystem/observation-category'
const plainNumber = /^-?\d+(\.\d+)?$/

/** 检验报告: one report, each result an observation of its own. */
export function laboratory({ entry, patient, source, add }: Writing): void {
  const time = fhirTime(entry.occurredOn)
  const result = entry.results.map((each) => add(observation(each, { patient, time }), null))
  const comment = fieldOf(entry.parts, 'signing', 'comment')
  add(
    {
      resourceType: 'DiagnosticReport',
      status: 'final',
      category: [coded('http://terminology.hl7.org/CodeSystem/v2-0074', 'LAB', '检验')],
      code: inWords(entry.title),
      subject: patient,
      ...(time === null ? {} : { effectiveDateTime: time }),
      issued: entry.collectedAt,
      performer: [source],
      ...(result.length === 0 ? {} : { result }),
      ...(comment === null ? {} : { conclusion: fhirString(comment) }),
    },
    'results',
  )
}

/** 检查报告. */
export function examination({ entry, patient, source, add }: Writing): void {
  const time = fhirTime(entry.occurredOn)
  const impression = fieldOf(entry.parts, 'content', 'impression')
  add(
    {
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: inWords(fieldOf(entry.parts, 'report', 'item') ?? entry.title),
      subject: patient,
      ...(time === null ? {} : { effectiveDateTime: time }),
      issued: entry.collectedAt,
      performer: [source],
      ...(impression === null ? {} : { conclusion: fhirString(impression) }),
    },
    'results',
  )
}

/** Results that stand in a check-up. */
export function checkUpResults({ entry, patient, add }: Writing): void {
  const time = fhirTime(entry.occurredOn)
  for (const each of entry.results) add(observation(each, { patient, time }), 'results')
}

interface Taken {
  readonly patient: Reference<Patient>
  readonly time: string | null
}

function observation(result: LaboratoryResult, { patient, time }: Taken): Observation {
  const { item, name, range, flag, method, instrument } = result
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ system: categorySystem, code: 'laboratory' }] }],
    code: { ...(item === null || item.trim() === '' ? {} : { coding: [{ code: codeOf(item) }] }), text: fhirString(name) },
    subject: patient,
    ...(time === null ? {} : { effectiveDateTime: time }),
    ...measured(result),
    ...(flag === null ? {} : { interpretation: [interpretations[flag]] }),
    ...(range === null || range === '' ? {} : { referenceRange: [{ ...limitsOf(result), text: fhirString(range) }] }),
    ...(method === null || method === '' ? {} : { method: inWords(method) }),
    ...(instrument === null || instrument === '' ? {} : { device: { display: fhirString(instrument) } }),
  }
}

/** A number only where the source wrote nothing but a number: `<0.01` and `阴性` stay words. */
function measured({ value, unit }: LaboratoryResult): Pick<Observation, 'valueQuantity' | 'valueString'> {
  const text = value.trim()
  // A number of four hundred digits is none for a machine.
  if (plainNumber.test(text) && Number.isFinite(Number(text))) return { valueQuantity: quantity(text, unit) }
  return { valueString: fhirString(unit === null || unit === '' ? value : `${value} ${unit}`) }
}

/** As our charts read it; anything else is told in words only. In the unit of the value. */
function limitsOf({ range }: LaboratoryResult): { low?: Quantity; high?: Quantity } {
  const { low, high } = readRange(range)
  return {
    ...(low === null || !Number.isFinite(low) ? {} : { low: { value: low } }),
    ...(high === null || !Number.isFinite(high) ? {} : { high: { value: high } }),
  }
}

export function quantity(number: string, unit: string | null): Quantity {
  const code = ucumOf(unit)
  return {
    value: Number(number),
    ...(unit === null || unit === '' ? {} : { unit: fhirString(unit) }),
    ...(code === null ? {} : { system: 'http://unitsofmeasure.org', code }),
  }
}

/** A FHIR code has no white space at its ends and no two in a row. */
function codeOf(item: string): string {
  return fhirString(item).replace(/\s+/g, ' ')
}
