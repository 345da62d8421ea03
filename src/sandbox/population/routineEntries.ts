import type { FormId } from '../../contract/record/forms/recordForms'
import { recordForms } from '../../contract/record/forms/recordForms'
import type { Entry, EntryPart } from '../../contract/record/recordEntry'
import { part } from './part'

/** What is the same in thousands of entries; `{value}` and `{flag}` are written in when they are made. */
interface Pattern extends Pick<Entry, 'form' | 'module' | 'title' | 'sourceOrg' | 'visitType'> {
  summary: string
  parts: EntryPart[]
  results: string
}

const ownHospital = '南方医科大学南方医院'
const others = ['广东省人民医院', '中山大学附属第一医院'] as const

function pattern(
  form: FormId,
  rest: { title: string; summary: string; sourceOrg: string; parts: EntryPart[]; results?: object[] },
): Pattern {
  const { parts, results = [], ...told } = rest
  return {
    form,
    module: recordForms[form].module,
    visitType: 'inpatient',
    ...told,
    parts,
    results: JSON.stringify(results),
  }
}

function reading(sourceOrg: string): Pattern {
  return pattern('laboratory', {
    title: '床旁血糖监测',
    summary: '床旁血糖{value}mmol/L',
    sourceOrg,
    parts: [
      part('laboratory', 'report', {
        item: '床旁血糖监测',
        organisation: sourceOrg,
        department: '内分泌科',
        specimen: '末梢血',
      }),
    ],
    results: [
      {
        item: 'POCTGLU',
        name: '床旁血糖（POCT）',
        value: '{value}',
        unit: 'mmol/L',
        range: '3.9–11.1',
        flag: '{flag}',
        method: '葡萄糖脱氢酶法',
        instrument: '血糖仪',
      },
    ],
  })
}

const daily = pattern('outpatient', {
  title: '门诊病历',
  summary: '内分泌科 · 2型糖尿病',
  sourceOrg: ownHospital,
  parts: [
    part('outpatient', 'visit', { organisation: ownHospital, visitType: '门诊', department: '内分泌科' }),
    part('outpatient', 'clinicNote', { complaint: '血糖监测，调整胰岛素', diagnosis: '1. 2型糖尿病（E11.900）' }),
  ],
})

const line = pattern('visitLine', {
  title: '就诊记录',
  summary: '门诊 · 内分泌科 · 2型糖尿病',
  sourceOrg: ownHospital,
  parts: [
    part('visitLine', 'visit', {
      organisation: ownHospital,
      visitType: '门诊',
      department: '内分泌科',
      diagnosis: '2型糖尿病',
    }),
  ],
})

/** Of somebody whose sugar is read all day long: mostly readings, now and then a visit. */
export const routineEntries: readonly Pattern[] = [
  ...Array.from({ length: 16 }, () => reading(ownHospital)),
  reading(others[0]),
  reading(others[1]),
  { ...daily, visitType: 'outpatient' },
  { ...line, visitType: 'outpatient' },
]
