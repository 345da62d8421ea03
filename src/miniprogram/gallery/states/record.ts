import { recordCopyText as copyText } from '../../locale/recordCopy'
import { recordListText as listText } from '../../locale/recordList'
import { recordModuleText } from '../../locale/recordModules'
import { overviewText } from '../../locale/recordOverview'
import { ward } from '../examples/family'
import {
  adultStanding,
  childStanding,
  entries,
  glances,
  laboratoryEntry,
  manyEntries,
  opened,
  page,
  partGlances,
  sensitiveEntry,
  since,
  trend,
  unreadable,
  visitEntry,
  without,
} from '../examples/record'
import { pageStates } from '../pageStates'
import { child, named } from '../people'
import type { GalleryState, Step } from '../state'

const url = (name: string, query = '') => `/packages/record/${name}/index${query}`
const stepUpFirst = { refused: 'identity.stepUpRequired' } as const

const overview = pageStates(
  { name: 'record/overview', called: '我的健康档案', url: url('overview'), cloud: { 'record.overview': { modules: glances } } },
  {
    six: { title: '六个模块' },
    part: {
      title: '一个慢，一个读不到',
      kind: 'partial',
      cloud: { 'record.overview': (input) => (input.module === undefined ? { modules: partGlances } : 'never') },
    },
    empty: {
      title: '什么都还没有',
      kind: 'empty',
      cloud: { 'record.overview': { modules: glances.map(({ module }) => ({ module, state: 'none', empty: 'notUploaded' })) } },
    },
    scopeSheet: { title: '有什么、没有什么', kind: 'sheet', steps: [{ tap: overviewText('scope') }] },
    stepUp: { title: '要先确认是本人', kind: 'refused', cloud: { 'record.overview': stepUpFirst } },
    level: { title: '认证等级不够', kind: 'refused', who: { me: named }, cloud: { 'record.overview': { refused: 'level.tooLow' } } },
    deceased: { title: '登记为去世', kind: 'refused', cloud: { 'record.overview': { refused: 'identity.deceased' } } },
    ward: { title: '孩子的档案', who: { subject: child }, cloud: { 'family.list': { wards: [ward()] } } },
  },
)

const notRead = ['blood', 'physical'] as const
const find = (word: string): Step[] => [{ type: word, into: 'find-word' }, { tap: listText('findAct') }]

const list = pageStates(
  { name: 'record/list', called: '档案条目', url: url('list', '?module=visit'), cloud: { 'record.list': page(entries) } },
  {
    some: { title: '一个模块' },
    timeline: { title: '六个模块一条时间线', url: url('list') },
    missing: {
      title: '有一个模块读不到',
      kind: 'partial',
      url: url('list'),
      cloud: { 'record.list': page(without(notRead), { missing: [...notRead] }) },
    },
    unfolded: { title: '点开了敏感的一条', steps: [{ tap: listText('folded') }] },
    unreadable: { title: '只有一条，读不懂', kind: 'partial', cloud: { 'record.list': page([unreadable]) } },
    many: { title: '很多条', cloud: { 'record.list': page(manyEntries, { nextCursor: 'next' }) } },
    moreUnread: {
      title: '后面的读不到',
      kind: 'partial',
      cloud: {
        'record.list': (input) => (input.cursor === undefined ? page(entries, { nextCursor: 'next' }) : { refused: 'upstream.province' }),
      },
      steps: [{ scroll: 'end' }],
    },
    before2021: { title: '没有：2021年以前', kind: 'empty', cloud: { 'record.list': page([], { empty: 'before2021' }) } },
    notSecondLevel: { title: '没有：医院没有接入', kind: 'empty', cloud: { 'record.list': page([], { empty: 'notSecondLevel' }) } },
    notUploaded: { title: '没有：医院还没有上传', kind: 'empty', cloud: { 'record.list': page([], { empty: 'notUploaded' }) } },
    find: { title: '查找之前', kind: 'form', url: url('list', '?find=yes'), cloud: {} },
    found: { title: '查找到了', url: url('list', '?find=yes'), steps: find('血压') },
    noMatch: {
      title: '没有找到',
      kind: 'empty',
      url: url('list', '?find=yes'),
      cloud: { 'record.list': page([], { empty: 'notUploaded' }) },
      steps: find('骨密度'),
    },
    filterSheet: { title: '筛选', kind: 'sheet', steps: [{ tap: listText('filterAct') }] },
    filterDays: { title: '筛选自选日期', kind: 'sheet', steps: [{ tap: listText('filterAct') }, { tap: listText('days') }] },
    filtered: {
      title: '筛选之后',
      cloud: { 'record.list': ({ filter: { from } }) => page(from === undefined ? entries : since(from)) },
      steps: [{ tap: listText('filterAct') }, { tap: listText('year1') }, { tap: listText('apply') }],
    },
    stepUp: { title: '要先确认是本人', kind: 'refused', cloud: { 'record.list': stepUpFirst } },
    ward: { title: '孩子的条目', who: { subject: child } },
  },
)

const entry = pageStates(
  { name: 'record/entry', called: '一条档案', url: url('entry', '?entryId=entry-1'), cloud: { 'record.entry': visitEntry } },
  {
    visit: { title: '门诊记录' },
    laboratory: { title: '检验报告', cloud: { 'record.entry': laboratoryEntry } },
    resultSheet: { title: '一项结果说的是什么', kind: 'sheet', cloud: { 'record.entry': laboratoryEntry }, steps: [{ tap: '空腹血糖' }] },
    fieldSheet: { title: '一个字段说的是什么', kind: 'sheet', steps: [{ tap: '原发性高血压2级' }] },
    sensitive: { title: '敏感的一条', cloud: { 'record.entry': sensitiveEntry } },
    sensitiveFolded: { title: '离开后又收起', kind: 'partial', cloud: { 'record.entry': sensitiveEntry }, steps: [{ app: 'leftAndBack' }] },
    blank: { title: '来源什么都没有写', kind: 'empty', cloud: { 'record.entry': opened() } },
    unreadable: { title: '读不懂的一条', kind: 'partial', cloud: { 'record.entry': unreadable } },
    refused: { title: '回答对不上，没有显示', kind: 'error', cloud: { 'record.entry': { refused: 'upstream.answerRefused' } } },
    stepUp: { title: '要先确认是本人', kind: 'refused', cloud: { 'record.entry': stepUpFirst } },
    ward: { title: '孩子的一条', who: { subject: child } },
  },
)

const vaccines = pageStates(
  { name: 'record/vaccines', called: '疫苗接种对照', url: url('vaccines'), cloud: { 'record.vaccineStanding': childStanding } },
  {
    child: { title: '孩子', who: { subject: child } },
    notWhole: {
      title: '有读不懂的',
      kind: 'partial',
      who: { subject: child },
      cloud: { 'record.vaccineStanding': { ...childStanding, unreadable: 1, more: true } },
    },
    adult: { title: '成年人', cloud: { 'record.vaccineStanding': adultStanding } },
    empty: { title: '没有接种记录', kind: 'empty', cloud: { 'record.vaccineStanding': { ...adultStanding, beside: [] } } },
  },
)

const doctorView = pageStates(
  { name: 'record/doctorView', called: '医生能看到什么', url: url('doctorView'), cloud: { 'record.list': page(entries.slice(0, 5)) } },
  {
    some: { title: '基本信息' },
    reports: {
      title: '换到检查检验',
      cloud: { 'record.list': page(entries.slice(0, 5), { nextCursor: 'next' }) },
      steps: [{ tap: recordModuleText('report') }],
    },
    empty: { title: '没有记录', kind: 'empty', cloud: { 'record.list': page([], { empty: 'notUploaded' }) } },
    missing: { title: '这个模块读不到', kind: 'partial', cloud: { 'record.list': page([], { missing: ['basic'] }) } },
  },
)

const made = {
  fileName: '健康档案副本-20261121.pdf',
  mediaType: 'application/pdf',
  base64: 'JVBERi0xLjQK',
  entries: 128,
  unreadable: 2,
  digest: '5c9b3a1f'.repeat(8),
  verifyUrl: 'https://jiandang.example.cn/verify',
} as const

const copy = pageStates(
  { name: 'record/copy', called: '导出档案', url: url('copy'), cloud: {}, asks: [] },
  {
    form: { title: '选择内容', kind: 'form' },
    fhir: { title: '选了 FHIR', kind: 'form', steps: [{ tap: copyText('fhir') }] },
    days: { title: '自选日期', kind: 'form', steps: [{ tap: copyText('days') }] },
    nothing: {
      title: '一类都没有选',
      kind: 'refused',
      steps: (['basic', 'report', 'visit', 'physical', 'blood', 'vaccination'] as const).map((module) => ({
        tap: recordModuleText(module),
      })),
    },
    making: { title: '正在生成', kind: 'loading', cloud: { 'record.takeCopy': 'never' }, steps: [{ tap: copyText('make') }] },
    made: { title: '已经生成', cloud: { 'record.takeCopy': made }, steps: [{ tap: copyText('make') }] },
    tooLarge: {
      title: '内容太多',
      kind: 'refused',
      cloud: { 'record.takeCopy': { refused: 'record.copyTooLarge' } },
      steps: [{ tap: copyText('make') }],
    },
    nothingThere: {
      title: '这个范围里没有',
      kind: 'empty',
      cloud: { 'record.takeCopy': { refused: 'record.nothingToCopy' } },
      steps: [{ tap: copyText('make') }],
    },
    error: {
      title: '省平台连不上',
      kind: 'error',
      cloud: { 'record.takeCopy': { refused: 'upstream.province' } },
      steps: [{ tap: copyText('make') }],
    },
    offline: { title: '没有网络', kind: 'offline', cloud: { 'record.takeCopy': 'offline' }, steps: [{ tap: copyText('make') }] },
    stepUp: { title: '要先确认是本人', kind: 'refused', cloud: { 'record.takeCopy': stepUpFirst }, steps: [{ tap: copyText('make') }] },
    ward: { title: '孩子的副本', kind: 'form', who: { subject: child } },
  },
)

const openTrendOf = (name: string, item: string | null) => async () =>
  (await import('../../capabilities/record/chosenItem')).openTrend({ name, item })
const openTrend = openTrendOf('空腹血糖（GLU）', 'GLU-001')

const trends = pageStates(
  { name: 'trend/trend', called: '历次结果', url: '/packages/trend/trend/index', open: openTrend, cloud: { 'record.trend': trend } },
  {
    lines: { title: '两种单位' },
    one: {
      title: '只有一次',
      cloud: {
        'record.trend': {
          ...trend,
          lines: [{ unit: 'mmol/L', specimen: '血清', points: trend.lines[0]?.points.slice(0, 1) ?? [] }],
          notNumbers: 0,
          more: false,
        },
      },
    },
    words: {
      title: '都是文字结果',
      kind: 'empty',
      // What has no unit, and is never told in numbers.
      open: openTrendOf('乙型肝炎病毒表面抗原', null),
      cloud: { 'record.trend': { name: '乙型肝炎病毒表面抗原', lines: [], notNumbers: 3, more: false } },
    },
    ward: { title: '孩子的', who: { subject: child } },
  },
)
const nothingChosen: GalleryState = {
  name: 'trend/trend/nothingChosen',
  title: '历次结果 · 没有选项目',
  kind: 'empty',
  url: '/packages/trend/trend/index',
  cloud: {},
}

export const recordStates: GalleryState[] = [...overview, ...list, ...entry, ...vaccines, ...doctorView, ...copy, ...trends, nothingChosen]
