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
  fieldId: 'record.complaint',
  sourceOrg: '页面上写的医院',
  reason: 'wrong',
  words: '我没有咳嗽。',
  correct: '头晕三天',
  identityConsent: false,
  photos: 0,
}

/** Tickets over a real database, with somebody who has one readable entry. */
export async function startReportWorld() {
  const world = await startMessageWorld()
  const resident = await world.newResident()
  world.records.put(resident.documentNumber, {
    state: 'read',
    entryId: 'entry-1',
    module: 'visit',
    form: 'outpatient',
    title: '门诊病历',
    summary: null,
    occurredOn: '2026-11-20',
    visitType: 'outpatient',
    sensitive: null,
    sourceOrg,
    collectedAt: '2026-11-20T02:00:00.000Z',
    parts: [],
    results: [],
  })
  const callOf = <Input>(input: Input, { key = null, who = resident }: { key?: string | null; who?: SelfResident } = {}) => ({
    ...world.callOf(who, phone, input),
    idempotencyKey: key,
  })
  return {
    ...world,
    resident,
    callAs: callOf,
    report: (change: Partial<Report> = {}, key: string | null = null) =>
      world.handlers['ticket.report'](callOf({ ...correction, ...change }, { key })),
    tickets: async () => dataOf(await world.handlers['ticket.list'](callOf({}))),
  }
}

export type ReportWorld = Awaited<ReturnType<typeof startReportWorld>>
