import { randomUUID } from 'node:crypto'
import type { SelfResident } from '../../src/cloud/call'
import type { InputOf } from '../../src/contract/operation'
import type { report as reportOperation } from '../../src/contract/ticket/report'
import { dataOf } from './dataOf'
import { startMessageWorld } from './messageWorld'

export type Report = InputOf<typeof reportOperation>

export const sourceOrg = '中山大学附属第一医院'

export const phone = { accountId: '00000000-0000-4000-8000-000000000000', openid: 'o' }

/** 勘误 of a field that says nothing of who the person is. */
export const correction: Report = {
  kind: 'correction',
  entryId: 'entry-1',
  module: 'visit',
  form: '门诊病历',
  field: '主诉',
  fieldId: 'clinicNote.complaint',
  sourceOrg: '页面上写的医院',
  reason: 'wrong',
  words: '我没有咳嗽。',
  correct: '头晕三天',
  identityConsent: false,
  photos: 0,
}

/** Tickets over a real database, with somebody who has a readable 门诊记录 and 个人信息, the latter with a field of the source's own. */
export async function startReportWorld() {
  const world = await startMessageWorld()
  const resident = await world.newResident()
  const head = {
    state: 'read' as const,
    summary: null,
    occurredOn: '2026-11-20',
    sensitive: null,
    sourceOrg,
    collectedAt: '2026-11-20T02:00:00.000Z',
    results: [],
  }
  const visit = { module: 'visit' as const, form: 'outpatient' as const, visitType: 'outpatient' as const, title: '门诊病历', parts: [] }
  world.records.put(resident.documentNumber, { ...head, ...visit, entryId: 'entry-1' })
  world.records.put(resident.documentNumber, {
    ...head,
    entryId: 'personal-1',
    module: 'basic',
    form: 'personal',
    visitType: null,
    title: '个人信息',
    parts: [
      { part: 'identity', heading: '个人信息', fields: [{ field: 'name', label: '患者姓名', value: resident.name }] },
      { part: 'own', heading: '随访卡', fields: [{ field: 'nurse', label: '随访护士', value: '陈欢' }] },
    ],
  })
  const callOf = <Input>(input: Input, { key = randomUUID(), who = resident }: { key?: string | null; who?: SelfResident } = {}) => ({
    ...world.callOf(who, phone, input),
    idempotencyKey: key,
  })
  return {
    ...world,
    resident,
    callAs: callOf,
    report: (change: Partial<Report> = {}, key: string | null = randomUUID()) =>
      world.handlers['ticket.report'](callOf({ ...correction, ...change }, { key })),
    tickets: async () => dataOf(await world.handlers['ticket.list'](callOf({}))),
  }
}

export type ReportWorld = Awaited<ReturnType<typeof startReportWorld>>
