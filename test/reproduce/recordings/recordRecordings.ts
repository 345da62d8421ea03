import { recordList } from '../../../src/contract/upstream/hutong/recordService'
import { level2, type Recording, type RecordingStage, stepUp } from '../recording'

const always = true
const listPath = `/records${recordList.path}`

async function inRecord(stage: RecordingStage) {
  const found = await level2(stage)
  await stepUp(stage, found.phone)
  found.phone.page('packages/record/list')
  await found.phone.must('record.list', { module: 'basic' })
  return found
}

/** The record, and tickets about it. */
export const recordRecordings: readonly Recording[] = [
  {
    name: '看就诊记录时省平台没有应答',
    code: 'upstream.province',
    async record(stage) {
      const { phone } = await inRecord(stage)
      await stage.stack.control.fault({ path: listPath, kind: 'status500', count: 1 })
      await phone.ask('record.list', { module: 'visit' })
      return phone
    },
  },
  {
    name: '省平台答了别人的档案',
    code: 'upstream.answerRefused',
    always,
    async record(stage) {
      const { phone } = await inRecord(stage)
      await stage.stack.control.fault({ path: listPath, kind: 'otherPerson', count: 1 })
      await phone.ask('record.list', { module: 'report' })
      return phone
    },
  },
  {
    name: '副本范围里没有档案',
    code: 'record.nothingToCopy',
    async record(stage) {
      const { phone } = await inRecord(stage)
      phone.page('packages/record/copy')
      await phone.ask('record.takeCopy', { format: 'fhir', modules: ['visit', 'report'], from: '1991-01-01', to: '1991-02-01' })
      return phone
    },
  },
  {
    name: '答复在路上被截断',
    code: 'client.garbled',
    async record(stage) {
      const { phone } = await inRecord(stage)
      phone.conditions.road = 'garbled'
      await phone.ask('record.list', { module: 'visit' })
      return phone
    },
  },
  {
    name: '从一家机构迁往同一家',
    code: 'ticket.sameCentre',
    always,
    async record(stage) {
      const { phone } = await level2(stage)
      phone.page('packages/ticket/move')
      const centre = '北滘街社区卫生服务中心'
      await phone.ask('ticket.move', { kind: 'migration', from: centre, to: centre, words: '搬家了' }, { idempotencyKey: 'move-the-first' })
      return phone
    },
  },
  {
    name: '投诉自己看的一次',
    code: 'ticket.notComplainable',
    async record(stage) {
      const { phone } = await inRecord(stage)
      phone.page('packages/authorization/accessEvents')
      const [event] = (await phone.must('authorization.listAccessEvents', {})).events
      phone.page('packages/ticket/complain')
      await phone.ask('ticket.complain', { eventId: event?.eventId ?? '', words: '不是我看的' })
      return phone
    },
  },
  {
    name: '同一个请求编号，另一段话',
    code: 'input.keyReused',
    async record(stage) {
      const { phone } = await inRecord(stage)
      phone.page('packages/ticket/report')
      const report = {
        kind: 'feedback',
        entryId: null,
        module: 'visit',
        form: '门诊病历',
        field: null,
        fieldId: null,
        sourceOrg: '某医院',
        reason: 'missing',
        correct: null,
        identityConsent: false,
        photos: 0,
      } as const
      await phone.must('ticket.report', { ...report, words: '少了一次' }, { idempotencyKey: 'one-and-the-same' })
      await phone.ask('ticket.report', { ...report, words: '少了两次' }, { idempotencyKey: 'one-and-the-same' })
      return phone
    },
  },
]
