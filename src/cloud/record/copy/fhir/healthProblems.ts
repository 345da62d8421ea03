import type { AllergyIntolerance, Condition } from '@medplum/fhirtypes'
import type { EntryPart } from '../../../../contract/record/recordEntry'
import { coded, inWords, type Writing } from './fhirBook'
import { fhirString } from './fhirText'
import { fhirTime } from './fhirTime'
import { type Fields, groupsOf, speaks } from './formFields'

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
  for (const fields of groupsOf(parts, 'transfusion')) {
    const [on, reason] = [fields.get('transfusedOn'), fields.get('transfusionReason')]
    if (speaks(on) || speaks(reason)) procedure(writing, '输血', on, reason)
  }
}

interface Told {
  readonly fields: Fields
  readonly name: string
  readonly onset: string
  readonly active: boolean
}

function conditions({ patient, add }: Writing, told: readonly Told[]): void {
  for (const { fields, name, onset, active } of told) {
    const [disease, since] = [fields.get(name), fields.get(onset)]
    if (!speaks(disease)) continue
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
}

function allergies({ entry, patient, add, line }: Writing): void {
  for (const { field, name, reaction, perhaps } of entry.parts.filter(({ part }) => part === 'allergy').flatMap(allergiesIn)) {
    const allergy: AllergyIntolerance = {
      resourceType: 'AllergyIntolerance',
      clinicalStatus: coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active', '有效'),
      ...(field === 'drugAllergy' ? { category: ['medication'] } : {}),
      code: inWords(name),
      patient,
      ...(reaction === null ? {} : { reaction: [{ manifestation: [inWords(reaction)] }] }),
      ...(perhaps === null ? {} : { note: [{ text: fhirString(`过敏反应（来源未注明对哪一项）：${perhaps}`) }] }),
    }
    add(allergy, 'allergies')
    line('allergies', `${field === 'drugAllergy' ? '药物过敏' : '其他过敏'}：${name}${reaction === null ? '' : `；反应：${reaction}`}`)
  }
}

interface ToldAllergy {
  readonly field: 'drugAllergy' | 'otherAllergy'
  readonly name: string
  reaction: string | null
  /** A reaction that may be another allergy's as well. */
  perhaps: string | null
}

/** A reaction belongs to what was named since the one before it. */
function allergiesIn({ fields }: EntryPart): ToldAllergy[] {
  const told: ToldAllergy[] = []
  let since = 0
  for (const { field, value } of fields) {
    if (!speaks(value)) continue
    if (field === 'drugAllergy' || field === 'otherAllergy') told.push({ field, name: value, reaction: null, perhaps: null })
    if (field !== 'reaction') continue
    const named = told.slice(since)
    for (const each of named) each[named.length === 1 ? 'reaction' : 'perhaps'] = value
    since = told.length
  }
  return told
}

export function procedure(
  { patient, source, add, line }: Writing,
  name: string | undefined,
  on: string | undefined,
  reason?: string,
): void {
  if (!speaks(name)) return
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
