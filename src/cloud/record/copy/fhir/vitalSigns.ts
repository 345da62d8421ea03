import type { Observation, ObservationComponent } from '@medplum/fhirtypes'
import { coded, type Writing } from './fhirBook'
import { fhirTime } from './fhirTime'
import { fieldOf, groupsOf } from './formFields'
import { quantity } from './laboratory'
import { medication } from './visits'

const loinc = 'http://loinc.org'

/** Fields of 公卫健康体检 that are one number with a known unit. */
const measures = {
  temperature: { code: '8310-5', word: '体温', unit: '℃' },
  pulse: { code: '8867-4', word: '脉率', unit: '次/分' },
  breathing: { code: '9279-1', word: '呼吸频率', unit: '次/分' },
  height: { code: '8302-2', word: '身高', unit: 'cm' },
  weight: { code: '29463-7', word: '体重', unit: 'kg' },
  waist: { code: '8280-0', word: '腰围', unit: 'cm' },
  headCircumference: { code: '9843-4', word: '头围', unit: 'cm' },
  bodyMassIndex: { code: '39156-5', word: '体重指数（BMI）', unit: 'kg/m²' },
} as const

/** 公卫健康体检: what was measured, and what the person takes. */
export function publicCheckUp(writing: Writing): void {
  const { entry, add } = writing
  for (const [field, { code, word, unit }] of Object.entries(measures)) {
    const number = numberIn(fieldOf(entry.parts, 'physique', field), unit)
    if (number !== null) add({ ...vitalSign(writing, code, word), valueQuantity: quantity(number, unit) }, 'vitalSigns')
  }
  for (const [field, side] of [
    ['bloodPressureLeft', '左侧'],
    ['bloodPressureRight', '右侧'],
  ] as const) {
    const component = pressure(fieldOf(entry.parts, 'physique', field))
    if (component) add({ ...vitalSign(writing, '85354-9', `血压（${side}）`), component }, 'vitalSigns')
  }
  for (const fields of groupsOf(entry.parts, 'medication')) medication(writing, fields, entry.occurredOn, null)
}

function vitalSign({ entry, patient, source }: Writing, code: string, word: string): Observation {
  const time = fhirTime(entry.occurredOn)
  return {
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'vital-signs' }] }],
    code: coded(loinc, code, word),
    subject: patient,
    ...(time === null ? {} : { effectiveDateTime: time }),
    performer: [source],
  }
}

/** Only a number with this unit, or with none: any other writing stays in the narrative. */
function numberIn(value: string | null, unit: string): string | null {
  const [, number, rest = ''] = /^\s*(\d+(?:\.\d+)?)\s*(.*?)\s*$/.exec(value ?? '') ?? []
  return number !== undefined && Number.isFinite(Number(number)) && (rest === '' || rest === unit) ? number : null
}

function pressure(value: string | null): ObservationComponent[] | null {
  const [, systolic, diastolic] = /^\s*(\d{2,3})\s*\/\s*(\d{2,3})\s*(?:mmHg)?\s*$/i.exec(value ?? '') ?? []
  if (systolic === undefined || diastolic === undefined) return null
  return [
    { code: coded(loinc, '8480-6', '收缩压'), valueQuantity: quantity(systolic, 'mmHg') },
    { code: coded(loinc, '8462-4', '舒张压'), valueQuantity: quantity(diastolic, 'mmHg') },
  ]
}
