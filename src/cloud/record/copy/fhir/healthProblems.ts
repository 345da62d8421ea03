import type { AllergyIntolerance, Condition } from '@medplum/fhirtypes'
import { coded, inWords, type Writing } from './fhirBook'
import { fhirString } from './fhirText'
import { fhirTime } from './fhirTime'
import { type Fields, groupsOf, saysNone, saysNothing } from './formFields'

const absent = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips'

/** 健康问题: what a person has and had, and what they must not be given. */
export function healthProblems(writing: Writing): void {
  const { parts } = writing.entry
  conditions(writing, [
    ...groupsOf(parts, 'present').map((fields) => ({ fields, name: 'condition', onset: 'since', active: true })),
    ...groupsOf(parts, 'past').map((fields) => ({ fields, name: 'disease', onset: 'diagnosedOn', active: false })),
    ...groupsOf(parts, 'infectious').map((fields) => ({ fields, name: 'infection', onset: 'infectedOn', active: false })),
  ])
  allergies(writing)
  for (const fields of groupsOf(parts, 'surgery')) procedure(writing, fields.get('operation'), fields.get('operatedOn'))
  for (const fields of groupsOf(parts, 'transfusion'))
    procedure(writing, '输血', fields.get('transfusedOn'), fields.get('transfusionReason'))
}

interface Told {
  readonly fields: Fields
  readonly name: string
  readonly onset: string
  readonly active: boolean
}

function conditions({ patient, add }: Writing, told: readonly Told[]): void {
  const named = told.flatMap(({ fields, name, onset, active }) => {
    const disease = fields.get(name)
    return disease === undefined || saysNothing(disease) ? [] : [{ disease, since: fields.get(onset), active }]
  })
  const real = named.filter(({ disease }) => !saysNone(disease))
  for (const { disease, since, active } of real) {
    const time = fhirTime(since)
    const condition: Condition = {
      resourceType: 'Condition',
      ...(active ? { clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active', '现患') } : {}),
      code: inWords(disease),
      subject: patient,
      ...(time !== null ? { onsetDateTime: time } : since === undefined ? {} : { onsetString: fhirString(since) }),
    }
    add(condition, 'problems')
  }
  if (real.length === 0 && named.length > 0)
    add({ resourceType: 'Condition', code: coded(absent, 'no-known-problems', '来源填写：无'), subject: patient }, 'problems')
}

function allergies(writing: Writing): void {
  const { entry, patient, add, line } = writing
  const told = groupsOf(entry.parts, 'allergy').flatMap((fields) =>
    (['drugAllergy', 'otherAllergy'] as const).flatMap((field) => {
      const name = fields.get(field)
      return name === undefined || saysNothing(name) ? [] : [{ field, name, reaction: fields.get('reaction') }]
    }),
  )
  const real = told.filter(({ name }) => !saysNone(name))
  for (const { field, name, reaction } of real) {
    const allergy: AllergyIntolerance = {
      resourceType: 'AllergyIntolerance',
      clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active', '有效'),
      ...(field === 'drugAllergy' ? { category: ['medication'] } : {}),
      code: inWords(name),
      patient,
      ...(reaction === undefined ? {} : { reaction: [{ manifestation: [inWords(reaction)] }] }),
    }
    add(allergy, 'allergies')
    line('allergies', `${field === 'drugAllergy' ? '药物过敏' : '其他过敏'}：${name}${reaction === undefined ? '' : `；反应：${reaction}`}`)
  }
  if (real.length > 0 || told.length === 0) return
  const none: AllergyIntolerance = {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active', '有效'),
    code: coded(absent, 'no-known-allergies', '来源填写：无'),
    patient,
  }
  add(none, 'allergies')
  line('allergies', '来源填写：无过敏史')
}

export function procedure(
  { patient, source, add, line }: Writing,
  name: string | undefined,
  on: string | undefined,
  reason?: string,
): void {
  if (name === undefined || saysNone(name) || saysNothing(name)) return
  const time = fhirTime(on)
  add(
    {
      resourceType: 'Procedure',
      status: 'completed',
      code: inWords(name),
      subject: patient,
      ...(time !== null ? { performedDateTime: time } : on === undefined ? {} : { performedString: fhirString(on) }),
      performer: [{ actor: source }],
      ...(reason === undefined ? {} : { reasonCode: [inWords(reason)] }),
    },
    'procedures',
  )
  line('procedures', [on, name, reason].filter((word) => word !== undefined).join('，'))
}
