import { addDays } from './calendar'
import { entryOf, type GeneratedEntry } from './generatedEntry'
import { part, withOwn } from './part'
import type { Person } from './person'
import type { Random } from './random'

const other = '广东省人民医院'

/** What sources really send: two blood groups, a discharge before the admission, gaps, and texts without end. */
export function contradictoryEntries(person: Person, random: Random): GeneratedEntry[] {
  const own = person.place.hospital
  return [
    bloodGroup(person, { on: '2022-03-15', hospital: own, group: 'A型' }, random),
    bloodGroup(person, { on: '2024-07-09', hospital: other, group: 'O型' }, random),
    backwardStay(person, random),
    veryLong(person, random),
    manyFields(person, random),
    // No day, no summary, nothing in it but the source.
    entryOf(
      person,
      { form: 'outpatient', title: '门诊病历', summary: null, on: null, sourceOrg: other, visitType: 'outpatient', parts: [] },
      random,
    ),
    entryOf(person, { form: 'examination', title: '胸部CT平扫', summary: '', on: '2023-01-12', sourceOrg: own, parts: [] }, random),
  ]
}

function bloodGroup(person: Person, at: { on: string; hospital: string; group: string }, random: Random): GeneratedEntry {
  const bare = { unit: null, range: null, flag: null, method: null, instrument: null }
  const results = [
    { item: 'ABO', name: 'ABO血型', value: at.group, ...bare },
    { item: null, name: 'RhD血型', value: '阳性', ...bare },
  ]
  return entryOf(
    person,
    {
      form: 'laboratory',
      title: 'ABO血型、RhD血型鉴定',
      summary: `${at.group}，RhD阳性`,
      on: at.on,
      time: '10:05',
      sourceOrg: at.hospital,
      visitType: 'outpatient',
      parts: [part('laboratory', 'report', { item: 'ABO血型、RhD血型鉴定', organisation: at.hospital, specimen: '全血' })],
      results,
    },
    random,
  )
}

function backwardStay(person: Person, random: Random): GeneratedEntry {
  const on = '2023-09-18'
  return entryOf(
    person,
    {
      form: 'inpatient',
      title: '住院记录',
      summary: '普外科 · 胆囊结石',
      on,
      time: '09:30',
      sourceOrg: person.place.hospital,
      visitType: 'inpatient',
      parts: [
        part('inpatient', 'visit', {
          organisation: person.place.hospital,
          visitType: '住院',
          department: '普外科',
          visitedAt: `${on} 09:30`,
        }),
        part('inpatient', 'admission', { admittedAt: `${on} 09:30`, admissionDiagnosis: '1. 胆囊结石（K80.200）' }),
        part('inpatient', 'discharge', { dischargedOn: addDays(on, -6), stay: '-6天', dischargeDiagnosis: '1. 胆囊结石（K80.200）' }),
      ],
    },
    random,
  )
}

const longest = 10_000
const sentence = '患者诉反复乏力、怕冷，遵嘱服药后好转，期间无胸闷、气促，饮食、睡眠、二便如常，体重无明显变化。'

function veryLong(person: Person, random: Random): GeneratedEntry {
  const story = sentence.repeat(Math.ceil(longest / sentence.length)).slice(0, longest)
  return entryOf(
    person,
    {
      form: 'outpatient',
      title: `门诊病历（多学科联合门诊${'、内分泌科'.repeat(12)}）`,
      summary: story.slice(0, 400),
      on: '2024-05-14',
      time: '09:10',
      sourceOrg: other,
      visitType: 'outpatient',
      parts: [
        part('outpatient', 'visit', { organisation: other, visitType: '门诊', visitedAt: '2024-05-14 09:10' }),
        // One word without any place to break it, too.
        withOwn(
          part('outpatient', 'clinicNote', { presentIllness: story, diagnosis: 'A'.repeat(300) }),
          'dictation',
          '语音转写原文',
          story,
        ),
      ],
    },
    random,
  )
}

/** Two hundred fields that no catalogue knows, in a part that none knows either; one value is empty. */
function manyFields(person: Person, random: Random): GeneratedEntry {
  const fields = Array.from({ length: 200 }, (_, index) => ({
    field: `x${index + 1}`,
    label: `护理观察项目${index + 1}`,
    value: index === 3 ? '' : `第${index + 1}次观察：正常`,
  }))
  return entryOf(
    person,
    {
      form: 'inpatient',
      title: '护理记录单',
      summary: null,
      on: '2022-11-02',
      sourceOrg: person.place.hospital,
      visitType: 'inpatient',
      parts: [{ part: 'nursing', heading: '护理记录', fields }],
    },
    random,
  )
}
