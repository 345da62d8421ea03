import { recordForms } from '../../src/contract/record/forms/recordForms'
import type { Entry, EntryPart, LaboratoryResult } from '../../src/contract/record/recordEntry'
import type { Trend } from '../../src/contract/record/trend'
import { addMonths } from '../../src/contract/record/vaccineSchedule'
import type { VaccineStanding } from '../../src/contract/record/vaccineStanding'

/** Entries of the length that real ones have, and some that are longer than any. */

const head = {
  state: 'read',
  entryId: 'entry-1',
  summary: null,
  occurredOn: '2026-03-05',
  visitType: null,
  sensitive: null,
  sourceOrg: '广州医科大学附属第一医院',
  collectedAt: '2026-03-06T01:30:00.000Z',
} as const

const sentence = '患者神志清，精神可，生命体征平稳，双肺呼吸音清，未闻及干湿性啰音，心律齐，腹软无压痛。'

/** 公卫健康体检: all of its fifteen parts, all fields filled. */
export function wholeCheckUp(): Entry {
  const parts = Object.entries(recordForms.publicCheckUp.parts).map(([part, { name, fields }]) => ({
    part,
    heading: name,
    fields: Object.entries(fields).map(([field, label]) => ({ field, label, value: '未见明显异常，建议每年复查' })),
  }))
  return { ...head, module: 'physical', form: 'publicCheckUp', title: '65岁及以上老年人健康体检', parts, results: [] }
}

/** 检验报告 with so many results. */
export function longReport(count: number): Entry {
  const results = Array.from(
    { length: count },
    (_, index): LaboratoryResult => ({
      item: `LIS-${index}`,
      name: `天门冬氨酸氨基转移酶（AST）${index}`,
      value: index % 5 === 0 ? '58.2' : '23.4',
      unit: 'mmol/L',
      range: '15.0-40.0',
      flag: index % 5 === 0 ? 'high' : null,
      method: '速率法',
      instrument: 'AU5800全自动生化分析仪',
    }),
  )
  const fields = Object.entries(recordForms.laboratory.parts.report?.fields ?? {})
  const report = {
    part: 'report',
    heading: '报告信息',
    fields: fields.map(([field, label]) => ({ field, label, value: '广州医科大学附属第一医院' })),
  }
  return { ...head, module: 'report', form: 'laboratory', title: '肝功能、肾功能、血脂', parts: [report], results }
}

/** 住院记录 that never ends: 60 prescriptions, and an operation of 30,000 characters. */
export function endlessStay(): Entry {
  const part = (id: string, values: Record<string, string>): EntryPart => ({
    part: id,
    heading: id,
    fields: Object.entries(values).map(([field, value]) => ({ field, label: field, value })),
  })
  const prescriptions = Array.from({ length: 60 }, (_, index) =>
    part('prescription', {
      drug: `盐酸二甲双胍缓释片 ${index}`,
      specification: '0.5g×30片',
      usage: '每次1片，每日两次，餐后口服',
      quantity: '2盒',
      prescriber: '梁文博',
    }),
  )
  const parts = [
    part('visit', {
      organisation: '广州医科大学附属第一医院',
      visitType: '住院',
      department: '胃肠外科',
      serial: 'ZY20260305001',
      visitedAt: '2026-03-05',
      doctor: '梁文博',
    }),
    part('admission', {
      complaint: '反复上腹痛三个月',
      presentIllness: sentence.repeat(30),
      pastHistory: sentence.repeat(4),
      admissionDiagnosis: '胃溃疡',
    }),
    part('operation', { operation: '腹腔镜下胃大部切除术', course: sentence.repeat(700) }),
    ...prescriptions,
  ]
  return { ...head, module: 'visit', form: 'inpatient', title: '住院记录', parts, results: [] }
}

/** The course of one item over so many years, a result a month. */
export function longTrend(count: number): Trend {
  const points = Array.from({ length: count }, (_, index) => ({
    entryId: `entry-${index}`,
    at: addMonths('2021-01-15', index),
    value: 6 + (index % 7) / 10,
    text: (6 + (index % 7) / 10).toFixed(1),
    low: 3.9,
    high: 6.1,
    flag: index % 7 > 1 ? ('high' as const) : null,
    sourceOrg: index % 2 === 0 ? '广州医科大学附属第一医院' : '广东省人民医院',
  }))
  return { name: '空腹血糖（GLU）', lines: [{ unit: 'mmol/L', specimen: '血浆', points }], notNumbers: 1, more: true }
}

/** A child's whole programme. */
export function wholeProgramme(): VaccineStanding {
  const ages = [0, 0, 1, 2, 2, 3, 4, 4, 6, 6, 6, 8, 8, 9, 18, 18, 18, 24, 24, 36, 48, 72, 72, 72, 156, 162]
  const doses = ages.map((months, index): VaccineStanding['doses'][number] => {
    const dueOn = addMonths('2024-03-05', months)
    const common = { vaccine: '脊髓灰质炎减毒活疫苗', dose: index + 1, months, dueOn }
    if (index < 12) return { ...common, state: 'given', givenOn: dueOn, entryId: `entry-${index}` }
    return { ...common, state: index < 14 ? 'overdue' : index < 16 ? 'due' : 'later', givenOn: null, entryId: null }
  })
  const schedules = [
    { name: '国家免疫规划疫苗儿童免疫程序（2021年版）', since: '2021-01-01' },
    { name: '百白破疫苗免疫程序调整', since: '2025-01-01' },
  ]
  const beside = [{ vaccine: '十三价肺炎球菌多糖结合疫苗', givenOn: '2024-06-01', entryId: 'beside-1' }]
  return { schedules, doses, beside, unreadable: 0, more: false }
}
