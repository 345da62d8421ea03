import type { Encounter, MedicationStatement, Reference } from '@medplum/fhirtypes'
import type { EntryPart } from '../../../../contract/record/recordEntry'
import { inWords, type Writing } from './fhirBook'
import { fhirString } from './fhirText'
import { fhirTime } from './fhirTime'
import { type Fields, fieldOf, groupsOf, speaks } from './formFields'
import { procedure } from './healthProblems'

const classes = {
  outpatient: { code: 'AMB', display: '门诊' },
  emergency: { code: 'EMER', display: '急诊' },
  inpatient: { code: 'IMP', display: '住院' },
} as const

/** 诊疗记录: the visit, its documents, what was prescribed and what was done. */
export function visit(writing: Writing): void {
  const { entry, add } = writing
  const encounter = add(encounterOf(writing), 'encounters')
  for (const part of entry.parts) if (part.part !== 'visit' && part.part !== 'prescription') document(writing, part, encounter)
  for (const fields of groupsOf(entry.parts, 'prescription')) medication(writing, fields, entry.occurredOn, encounter)
  for (const fields of groupsOf(entry.parts, 'operation'))
    procedure(writing, fields.get('operation'), fields.get('operatedOn') ?? entry.occurredOn ?? undefined)
}

/** 就诊记录 of 基本信息: a line, without its documents. */
export function visitLine(writing: Writing): void {
  writing.add(encounterOf(writing), 'encounters')
}

function encounterOf({ entry, patient, source }: Writing): Encounter {
  const { parts, occurredOn, visitType } = entry
  const start = fhirTime(fieldOf(parts, 'admission', 'admittedAt')) ?? fhirTime(occurredOn)
  const end = fhirTime(fieldOf(parts, 'discharge', 'dischargedOn'))
  const ordered = start !== null && end !== null && end.slice(0, 10) >= start.slice(0, 10)
  const diagnosis =
    fieldOf(parts, 'discharge', 'dischargeDiagnosis') ??
    fieldOf(parts, 'clinicNote', 'diagnosis') ??
    fieldOf(parts, 'admission', 'admissionDiagnosis') ??
    fieldOf(parts, 'visit', 'diagnosis')
  return {
    resourceType: 'Encounter',
    status: 'finished',
    class:
      visitType === null
        ? { display: '就诊类型未注明' }
        : { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', ...classes[visitType] },
    subject: patient,
    // A source whose dates contradict each other is not put right here: the narrative says what it said.
    ...(start === null ? {} : { period: { start, ...(ordered ? { end } : {}) } }),
    ...(diagnosis === null ? {} : { reasonCode: [inWords(diagnosis)] }),
    serviceProvider: source,
  }
}

/** 病历, 出院小结 …: the source's own words as text. */
function document({ entry, patient, source, add }: Writing, { heading, fields }: EntryPart, encounter: Reference<Encounter>): void {
  if (fields.length === 0) return
  const text = fields.map(({ label, value }) => `${label}：${value}`).join('\n')
  add(
    {
      resourceType: 'DocumentReference',
      status: 'current',
      type: inWords(heading),
      subject: patient,
      date: entry.collectedAt,
      author: [source],
      content: [
        {
          attachment: {
            contentType: 'text/plain; charset=utf-8',
            language: 'zh-CN',
            data: Buffer.from(text).toString('base64'),
            title: fhirString(heading),
          },
        },
      ],
      context: { encounter: [encounter] },
    },
    'encounters',
  )
}

/** Prescribed or told: whether it was taken nobody knows. */
export function medication(
  { patient, source, add, line }: Writing,
  fields: Fields,
  on: string | null,
  context: Reference<Encounter> | null,
): void {
  const drug = fields.get('drug')
  if (!speaks(drug)) return
  const specification = fields.get('specification')
  const usage = [fields.get('usage'), fields.get('dosage')].filter((word) => word !== undefined).join('，')
  const time = fhirTime(on)
  const quantity = fields.get('quantity')
  const statement: MedicationStatement = {
    resourceType: 'MedicationStatement',
    status: 'unknown',
    medicationCodeableConcept: inWords(specification === undefined ? drug : `${drug} ${specification}`),
    subject: patient,
    ...(context === null ? {} : { context }),
    ...(time === null ? {} : { effectiveDateTime: time }),
    informationSource: source,
    ...(usage === '' ? {} : { dosage: [{ text: fhirString(usage) }] }),
    ...(quantity === undefined ? {} : { note: [{ text: fhirString(`数量：${quantity}`) }] }),
  }
  add(statement, 'medications')
  line(
    'medications',
    [on ?? '时间未注明', drug, specification, usage, quantity].filter((word) => word !== undefined && word !== '').join('，'),
  )
}
