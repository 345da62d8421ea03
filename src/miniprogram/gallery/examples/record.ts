import type { OutputOf } from '../../../contract/operation'
import type { list } from '../../../contract/record/list'
import type { ModuleGlance } from '../../../contract/record/overview'
import type { Entry, LaboratoryResult, ListedEntry, OpenedEntry } from '../../../contract/record/recordEntry'
import type { RecordModule } from '../../../contract/record/recordModule'
import type { Trend } from '../../../contract/record/trend'
import type { VaccineStanding } from '../../../contract/record/vaccineStanding'
import { longName } from './authorization'

type Read = Extract<ListedEntry, { state: 'read' }>

export function head(more: Partial<Read> = {}): Read {
  return {
    state: 'read',
    entryId: 'entry-1',
    module: 'visit',
    form: 'outpatient',
    title: '门诊病历 心内科',
    summary: '原发性高血压；2型糖尿病',
    occurredOn: '2026-11-12',
    visitType: 'outpatient',
    sensitive: null,
    sourceOrg: '广州市第一人民医院',
    collectedAt: '2026-11-12T10:30:00.000Z',
    ...more,
  }
}

export const unreadable = {
  state: 'unreadable',
  entryId: 'entry-9',
  module: 'report',
  sourceOrg: '中山市人民医院',
  collectedAt: '2026-05-02T02:00:00.000Z',
} as const satisfies ListedEntry

export const entries: ListedEntry[] = [
  head(),
  head({
    entryId: 'entry-2',
    module: 'report',
    form: 'laboratory',
    title: '血常规、肝功能、肾功能、血脂、空腹血糖、糖化血红蛋白、电解质全套检验报告',
    summary: '3项偏高',
    occurredOn: '2026-11-12 09:40',
    sourceOrg: longName,
  }),
  head({
    entryId: 'entry-3',
    module: 'report',
    form: 'examination',
    title: '胸部CT平扫',
    summary: '右肺上叶小结节，建议随访',
    occurredOn: '2026-10-30',
  }),
  head({ entryId: 'entry-4', sensitive: 'mental', title: '门诊病历 精神心理科', summary: null, occurredOn: '2026-10-08' }),
  unreadable,
  head({
    entryId: 'entry-5',
    module: 'vaccination',
    form: 'vaccination',
    title: '流感疫苗',
    summary: null,
    visitType: null,
    occurredOn: '2025-10-20',
    sourceOrg: '越秀区大东街社区卫生服务中心',
  }),
  head({
    entryId: 'entry-6',
    module: 'physical',
    form: 'publicCheckUp',
    title: '老年人健康体检',
    summary: null,
    visitType: null,
    occurredOn: null,
  }),
]

export function page(of: ListedEntry[], more: Partial<OutputOf<typeof list>> = {}): OutputOf<typeof list> {
  return { entries: of, nextCursor: null, missing: [], sources: ['广州市第一人民医院', longName], empty: null, ...more }
}

/** What is left of them where some modules were not read. */
export function without(missing: readonly RecordModule[]): ListedEntry[] {
  return entries.filter(({ module }) => module === null || !missing.includes(module))
}

/** As the cloud filters: what has no day is in no span of days. */
export function since(from: string): ListedEntry[] {
  return entries.filter((entry) => entry.state === 'read' && entry.occurredOn !== null && entry.occurredOn >= from)
}

/** Long enough to be scrolled through: one a month, back from this one. */
export const manyEntries: ListedEntry[] = Array.from({ length: 40 }, (_, index) => {
  const day = new Date(Date.UTC(2026, 10 - index, 5)).toISOString()
  return head({ entryId: `entry-${index}`, occurredOn: day.slice(0, 10), collectedAt: day })
})

export const glances: ModuleGlance[] = [
  { module: 'basic', state: 'some', latest: head({ module: 'basic', form: 'personal', title: '个人基本信息', occurredOn: '2025-03-01' }) },
  { module: 'report', state: 'some', latest: head({ module: 'report', form: 'laboratory', title: '血常规' }) },
  { module: 'visit', state: 'some', latest: head({ sensitive: 'mental' }) },
  { module: 'physical', state: 'none', empty: 'notUploaded' },
  { module: 'blood', state: 'none', empty: 'before2021' },
  { module: 'vaccination', state: 'some', latest: unreadable },
]

export const partGlances: ModuleGlance[] = glances.map((glance) =>
  glance.module === 'report' || glance.module === 'blood'
    ? { module: glance.module, state: glance.module === 'blood' ? 'failed' : 'slow' }
    : glance,
)

const result = (name: string, value: string, more: Partial<LaboratoryResult> = {}): LaboratoryResult => ({
  item: null,
  name,
  value,
  unit: 'mmol/L',
  range: '3.9-6.1',
  flag: null,
  method: '己糖激酶法',
  instrument: 'AU5800分析仪',
  ...more,
})

export const results: LaboratoryResult[] = [
  result('空腹血糖（GLU）', '7.25', { item: 'GLU-001', flag: 'high' }),
  result('糖化血红蛋白（HbA1c）', '6.8', { unit: '%', range: '4.0-6.0', flag: 'high' }),
  result('总胆固醇（TC）', '4.90', { range: '<5.2' }),
  result('血红蛋白（HGB）', '108', { unit: 'g/L', range: '115-150', flag: 'low' }),
  result('乙型肝炎病毒表面抗原', '阴性', { unit: null, range: '阴性' }),
  result('尿蛋白', '±', { unit: null, range: null, flag: 'abnormal' }),
]

export function opened(more: Partial<Entry> = {}): OpenedEntry {
  return { ...head(), parts: [], results: [], ...more, state: 'read' }
}

const visitPart = {
  part: 'visit',
  heading: '门诊',
  fields: [
    { field: 'organisation', label: '机构', value: '广州市第一人民医院' },
    { field: 'department', label: '科室', value: '心血管内科' },
    { field: 'visitedOn', label: '日期', value: '2026-11-12' },
  ],
}
const notePart = {
  part: 'clinicNote',
  heading: '门急诊病历',
  fields: [
    { field: 'complaint', label: '主诉', value: '反复头晕3年，加重1周' },
    { field: 'presentIllness', label: '现病史', value: '患者3年前无明显诱因出现头晕，'.repeat(30) },
    { field: 'diagnosis', label: '诊断', value: '原发性高血压2级（高危）；2型糖尿病；血脂异常' },
    { field: 'temperature', label: '体温', value: '36.5℃' },
  ],
}
const prescriptionPart = {
  part: 'prescription',
  heading: '处方',
  fields: [
    { field: 'drug', label: '药品', value: '苯磺酸氨氯地平片 5mg×28片' },
    { field: 'usage', label: '用法', value: '口服，每次1片，每日1次' },
  ],
}

export const visitEntry = opened({ parts: [visitPart, notePart, prescriptionPart] })
export const laboratoryEntry = opened({
  entryId: 'entry-2',
  module: 'report',
  form: 'laboratory',
  title: '生化检验报告',
  summary: null,
  results,
  parts: [],
})
export const sensitiveEntry = opened({
  entryId: 'entry-4',
  title: '门诊病历 精神心理科',
  sensitive: 'mental',
  parts: [visitPart, notePart],
})

const point = (at: string, value: number, flag: 'high' | null = null) => ({
  entryId: 'entry-2',
  at,
  value,
  text: value.toFixed(2),
  low: 3.9,
  high: 6.1,
  flag,
  sourceOrg: '广州市第一人民医院',
})

export const trend: Trend = {
  name: '空腹血糖（GLU）',
  lines: [
    {
      unit: 'mmol/L',
      specimen: '血清',
      points: [
        point('2024-05-03', 5.6),
        point('2025-02-11', 6.02),
        point('2025-08-20', 6.9, 'high'),
        point('2026-03-05', 7.01, 'high'),
        point('2026-11-12 09:40', 7.25, 'high'),
      ],
    },
    { unit: 'mg/dL', specimen: null, points: [{ ...point('2023-01-05', 101), low: null, high: null, sourceOrg: longName }] },
  ],
  notNumbers: 2,
  more: true,
}

const dose = (
  vaccine: string,
  number: number,
  months: number,
  dueOn: string,
  state: VaccineStanding['doses'][number]['state'],
): VaccineStanding['doses'][number] => ({
  vaccine,
  dose: number,
  months,
  dueOn,
  state,
  givenOn: state === 'given' ? dueOn : null,
  entryId: state === 'given' ? `dose-${vaccine.length}-${number}` : null,
})

export const childStanding: VaccineStanding = {
  schedules: [
    { name: '国家免疫规划疫苗儿童免疫程序（2021年版）', since: '2021-01-01' },
    { name: '百白破疫苗免疫程序调整', since: '2025-01-01' },
  ],
  doses: [
    dose('乙肝疫苗', 1, 0, '2021-03-05', 'given'),
    dose('卡介苗', 1, 0, '2021-03-05', 'given'),
    dose('麻腮风疫苗', 1, 8, '2021-11-05', 'given'),
    dose('乙脑减毒活疫苗', 2, 24, '2023-03-05', 'overdue'),
    dose('脊灰减毒活疫苗', 4, 68, '2026-11-05', 'due'),
    dose('百白破疫苗', 5, 72, '2027-03-05', 'later'),
  ],
  beside: [{ vaccine: '水痘减毒活疫苗', givenOn: '2022-04-01', entryId: 'dose-beside' }],
  unreadable: 0,
  more: false,
}

export const adultStanding: VaccineStanding = {
  schedules: [],
  doses: [],
  beside: [{ vaccine: '流感病毒裂解疫苗', givenOn: '2025-10-20', entryId: 'entry-5' }],
  unreadable: 0,
  more: false,
}
