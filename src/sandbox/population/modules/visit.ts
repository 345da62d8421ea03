import type { EntryPart } from '../../../contract/record/recordEntry'
import { addDays } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry, visitTypeNames } from '../generatedEntry'
import type { Drug } from '../medicine/illness'
import { part, withOwn } from '../part'
import type { Person } from '../person'
import type { Random } from '../random'

/** 诊疗记录: one entry a visit, with the documents of that visit as its parts. */
export function visitEntries(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  return course.map((encounter) => {
    const { illness, on, time, hospital } = encounter
    const { visitType } = illness
    return entryOf(
      person,
      {
        form: visitType,
        title: { outpatient: '门诊病历', emergency: '急诊病历', inpatient: '住院记录' }[visitType],
        summary: `${illness.department} · ${illness.name}`,
        on,
        time,
        sourceOrg: hospital,
        visitType,
        sensitive: illness.sensitive ?? null,
        parts: { outpatient: outpatient, emergency: emergency, inpatient: stay }[visitType](encounter),
      },
      random,
    )
  })
}

function diagnosesOf({ illness, alsoKnown }: Encounter): string {
  return [illness, ...alsoKnown].map(({ name, icd }, index) => `${index + 1}. ${name}（${icd}）`).join('\n')
}

function visitOf({ illness, serial, hospital, doctor, on, time }: Encounter) {
  return {
    organisation: hospital,
    visitType: visitTypeNames[illness.visitType],
    department: illness.department,
    serial,
    visitedAt: `${on} ${time}`,
    doctor,
  }
}

function noteOf(encounter: Encounter) {
  const { complaint, story, examination, advice } = encounter.words
  return {
    complaint,
    presentIllness: story,
    pastHistory: encounter.past,
    physicalExamination: examination,
    diagnosis: diagnosesOf(encounter),
    advice,
  }
}

function drugOf({ name, usage, quantity }: Drug, prescriber: string) {
  const [drug = name, specification = ''] = name.split(' ')
  return { drug, specification, usage, quantity, prescriber }
}

function outpatient(encounter: Encounter): EntryPart[] {
  const { illness, doctor } = encounter
  return [
    part('outpatient', 'visit', visitOf(encounter)),
    part('outpatient', 'clinicNote', noteOf(encounter)),
    ...illness.drugs.map((drug) => part('outpatient', 'prescription', drugOf(drug, doctor))),
  ]
}

function emergency(encounter: Encounter): EntryPart[] {
  const { illness, doctor, on, time } = encounter
  return [
    part('emergency', 'visit', visitOf(encounter)),
    part('emergency', 'clinicNote', noteOf(encounter)),
    part('emergency', 'observation', {
      triageLevel: '三级（急症）',
      observedFrom: `${on} ${time}`,
      course: '对症处理后症状缓解，生命体征平稳',
      leftAs: '离院回家',
    }),
    ...illness.drugs.map((drug) => part('emergency', 'prescription', drugOf(drug, doctor))),
  ]
}

function stay(encounter: Encounter): EntryPart[] {
  const { illness, on, time, doctor, words } = encounter
  const days = illness.days ?? 5
  const operation = illness.operation
  // A child by operation is born on the day its mother comes; others wait for the morning.
  const operatedOn = illness.department === '产科' ? on : addDays(on, 1)
  return [
    // 病区 is no field of the catalogue: hospitals send it all the same.
    withOwn(part('inpatient', 'visit', visitOf(encounter)), 'ward', '病区', `${illness.department}一区`),
    part('inpatient', 'admission', {
      admittedAt: `${on} ${time}`,
      complaint: words.complaint,
      presentIllness: words.story,
      pastHistory: encounter.past,
      physicalExamination: words.examination,
      admissionDiagnosis: diagnosesOf(encounter),
    }),
    part('inpatient', 'operation', {
      operatedOn: operation === undefined ? '' : operatedOn,
      operation: operation?.name ?? '',
      surgeon: operation === undefined ? '' : doctor,
      anaesthesia: operation?.anaesthesia ?? '',
      course: operation?.note ?? '',
    }),
    part('inpatient', 'discharge', {
      dischargedOn: addDays(on, days),
      stay: `${days}天`,
      dischargeDiagnosis: diagnosesOf(encounter),
      outcome: illness.icd.startsWith('O') || illness.icd.startsWith('Z') ? '情况良好' : '好转',
      advice: words.advice,
    }),
    ...illness.drugs.map((drug) => part('inpatient', 'prescription', drugOf(drug, doctor))),
  ]
}
