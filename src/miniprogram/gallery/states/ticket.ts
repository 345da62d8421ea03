import type { Ticket } from '../../../contract/ticket/ticket'
import { chooseEvent } from '../../capabilities/authorization/chosenEvent'
import { moveText } from '../../locale/moves'
import { reportText } from '../../locale/reports'
import { ticketsText as text } from '../../locale/tickets'
import { looks } from '../examples/authorization'
import { answered, awaiting, closed, complaint, migration, photosMissing, sending, ticket, ticketId, tickets } from '../examples/ticket'
import { pageStates } from '../pageStates'
import { child } from '../people'
import type { GalleryState, Step } from '../state'

const url = (page: string, query = '') => `/packages/ticket/${page}/index${query}`

const list = pageStates(
  {
    name: 'ticket/list',
    called: '我的工单',
    url: url('list'),
    cloud: { 'ticket.list': tickets(sending, awaiting, answered, complaint, migration, closed) },
  },
  {
    every: { title: '每一种进度' },
    empty: { title: '还没有', kind: 'empty', cloud: { 'ticket.list': tickets() } },
    notFresh: {
      title: '进度不是最新',
      kind: 'partial',
      cloud: { 'ticket.list': { ...tickets(ticket(), closed), fresh: false, more: true } },
    },
    forWard: { title: '从家人的消息来', url: url('list', '?of=ward') },
    ward: { title: '孩子的工单', who: { subject: child } },
  },
)

const on = (which: Ticket) => ({ 'ticket.list': tickets(which) })

const one = pageStates(
  { name: 'ticket/ticket', called: '工单进度', url: url('ticket', `?ticketId=${ticketId}`), cloud: on(ticket()) },
  {
    assigned: { title: '办理中' },
    sending: { title: '正在转交', kind: 'waiting', cloud: on(sending) },
    awaiting: { title: '等我决定', cloud: on(awaiting) },
    agreeSheet: { title: '同意前的确认', kind: 'sheet', cloud: on(awaiting), steps: [{ tap: text('agree') }] },
    refuseSheet: { title: '不同意前的确认', kind: 'sheet', cloud: on(awaiting), steps: [{ tap: text('refuse') }] },
    answered: { title: '已答复', cloud: on(answered) },
    confirmSheet: { title: '确认前', kind: 'sheet', cloud: on(answered), steps: [{ tap: text('confirm') }] },
    reopenSheet: { title: '要求重新处理', kind: 'sheet', cloud: on(answered), steps: [{ tap: text('reopen') }] },
    reopenMissing: {
      title: '没有写原因',
      kind: 'refused',
      cloud: on(answered),
      steps: [{ tap: text('reopen') }, { tap: text('reopenSubmit') }],
    },
    actRefused: {
      title: '没有办成',
      kind: 'refused',
      cloud: { ...on(answered), 'ticket.act': 'offline' },
      steps: [{ tap: text('confirm') }, { tap: text('confirm') }],
    },
    notNow: {
      title: '进度刚有变化',
      kind: 'refused',
      cloud: { ...on(awaiting), 'ticket.act': { refused: 'ticket.notNow' } },
      steps: [{ tap: text('agree') }, { tap: text('agree') }],
    },
    done: {
      title: '刚确认',
      cloud: { ...on(answered), 'ticket.act': closed },
      steps: [{ tap: text('confirm') }, { tap: text('confirm') }],
    },
    closed: { title: '已办结', kind: 'ended', cloud: on(closed) },
    complaint: { title: '越权投诉', url: url('ticket', `?ticketId=${complaint.ticketId}`), cloud: on(complaint) },
    migration: { title: '档案迁移', url: url('ticket', `?ticketId=${migration.ticketId}`), cloud: on(migration) },
    photosMissing: {
      title: '照片没有收齐',
      kind: 'partial',
      url: url('ticket', `?ticketId=${photosMissing.ticketId}`),
      cloud: on(photosMissing),
    },
    notFresh: { title: '进度不是最新', kind: 'partial', cloud: { 'ticket.list': { ...tickets(ticket()), fresh: false } } },
    missing: { title: '没有这张工单', kind: 'empty', cloud: { 'ticket.list': tickets() } },
  },
)

const suspicious = looks[1]

const complain = pageStates(
  {
    name: 'ticket/complain',
    called: '越权投诉',
    url: url('complain', '?eventId=look-2'),
    cloud: {},
    asks: [],
    before: () => {
      if (suspicious) chooseEvent(suspicious)
    },
  },
  {
    form: { title: '已替您写好', kind: 'form' },
    emptied: { title: '删空了', kind: 'refused', steps: [{ type: '', into: 'words' }] },
    busy: { title: '正在提交', kind: 'waiting', cloud: { 'ticket.complain': 'never' }, steps: [{ tap: text('submit') }] },
    offline: { title: '没有网络', kind: 'offline', cloud: { 'ticket.complain': 'offline' }, steps: [{ tap: text('submit') }] },
    gone: { title: '没有找到这次查看', kind: 'empty', url: url('complain', '?eventId=other') },
    ward: { title: '替孩子投诉', kind: 'form', who: { subject: child } },
  },
)

const field = {
  entryId: 'entry-1',
  module: 'basic',
  form: '个人基本信息',
  field: '血型ABO',
  fieldId: 'identity.bloodGroup',
  shown: 'A型',
  sourceOrg: '广州市第一人民医院',
  called: { form: '个人基本信息', field: '血型ABO', source: '广州市第一人民医院' },
} as const
type Draft = Parameters<typeof import('../../capabilities/ticket/reportDraft')['openReport']>[0]
const openReport = (draft: Draft) => async () => (await import('../../capabilities/ticket/reportDraft')).openReport(draft)
const whole: Draft = { ...field, field: null, fieldId: null, shown: null, called: { ...field.called, field: null } }
const written: Step[] = [
  { type: 'O型', into: 'correct' },
  { type: '献血证上是O型。', into: 'words' },
  { tap: reportText('consent', { field: '血型ABO' }) },
]
const send: Step = { tap: reportText('submit') }

const report = pageStates(
  { name: 'ticket/report', called: '这条有误', url: url('report'), open: openReport(field), cloud: {}, asks: [] },
  {
    field: { title: '一个字段', kind: 'form' },
    filled: { title: '填好了', kind: 'form', steps: written },
    whole: { title: '整条记录', kind: 'form', open: openReport(whole) },
    missing: { title: '没有填就提交', kind: 'refused', steps: [send] },
    busy: { title: '正在提交', kind: 'waiting', cloud: { 'ticket.report': 'never' }, steps: [...written, send] },
    refused: { title: '没有送到', kind: 'offline', cloud: { 'ticket.report': 'offline' }, steps: [...written, send] },
    province: {
      title: '省平台连不上',
      kind: 'error',
      cloud: { 'ticket.report': { refused: 'upstream.province' } },
      steps: [...written, send],
    },
    sent: { title: '已提交', cloud: { 'ticket.report': sending }, steps: [...written, send] },
  },
)
const reportGone: GalleryState = {
  name: 'ticket/report/gone',
  title: '这条有误 · 没有找到要反映的内容',
  kind: 'empty',
  url: url('report'),
  cloud: {},
}

const centres: Step[] = [
  { type: '越秀区大东街社区卫生服务中心', into: 'from' },
  { type: '天河区林和街社区卫生服务中心', into: 'to' },
  { type: '搬家了。', into: 'words' },
]
const apply: Step = { tap: moveText('submit') }

const move = pageStates(
  { name: 'ticket/move', called: '档案迁移与托管', url: url('move'), cloud: {}, asks: [] },
  {
    migration: { title: '迁移', kind: 'form' },
    custody: { title: '托管', kind: 'form', steps: [{ tap: moveText('custody') }] },
    missing: { title: '没有填就提交', kind: 'refused', steps: [apply] },
    busy: { title: '正在提交', kind: 'waiting', cloud: { 'ticket.move': 'never' }, steps: [...centres, apply] },
    offline: { title: '没有网络', kind: 'offline', cloud: { 'ticket.move': 'offline' }, steps: [...centres, apply] },
  },
)

export const ticketStates: GalleryState[] = [...list, ...one, ...complain, ...report, reportGone, ...move]
