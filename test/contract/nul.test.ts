import { randomUUID } from 'node:crypto'
import type { OperationName } from '../../src/contract/operations'
import { Patient, rawCall, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { isAdult } from '../standingGrants'

let stack: Stack
let patient: Patient
beforeAll(async () => {
  stack = await startStack()
  const person = (await syntheticResidents(stack)).find(isAdult)
  if (!person) throw new Error('the sandbox has no adults')
  patient = await new Patient(stack, person).becomeLevel2()
}, 60_000)
afterAll(() => stack.close())

const nul = 'a\0b'
const cursors = [nul, ...['2026-01-01T00:00:00.000Z|\0', `2026-01-01T00:00:00.000Z|${nul}`, '\0'].map(base64url)]
function base64url(text: string): string {
  return Buffer.from(text).toString('base64url')
}

const aReport = {
  kind: 'correction',
  ...{ entryId: null, module: null, form: '门诊病历', field: '主诉', fieldId: null, sourceOrg: '某医院' },
  ...{ reason: 'wrong', words: '不对', correct: '头晕', identityConsent: false, photos: 0 },
}

/** Every text a phone may send that has no narrower form of its own. PostgreSQL takes no NUL: what reached it would be a 5xx. */
const calls: readonly [OperationName, object][] = [
  ['identity.signIn', { code: nul }],
  ['identity.bindPhone', { code: nul }],
  ['authorization.setBlock', { orgCode: nul, blocked: true }],
  ['authorization.setBlock', { orgCode: '\0', blocked: false }],
  ['ticket.complain', { eventId: nul, words: '我没有去过' }],
  ['ticket.complain', { eventId: 'event-1', words: nul }],
  ...['form', 'field', 'sourceOrg', 'words', 'correct'].map((name): [OperationName, object] => [
    'ticket.report',
    { ...aReport, [name]: nul },
  ]),
  ['ticket.move', { kind: 'custody', to: nul, words: '住处不固定' }],
  ['ticket.move', { kind: 'migration', from: nul, to: '沙河街中心', words: nul }],
  ...cursors.flatMap((cursor): [OperationName, object][] => [
    ['message.list', { cursor }],
    ['authorization.listAccessEvents', { cursor }],
    ['record.list', { module: 'visit', cursor }],
  ]),
]

test.each(calls)('%s with a NUL in it (%j) is never a 5xx', async (name, input) => {
  expect((await rawCall(stack, name, { input, idempotencyKey: randomUUID() }, patient.session)).status).toBeLessThan(500)
})

test('real name with a NUL in the name or the number is never a 5xx', async () => {
  const notice = { version: '2026-11-21.1', textSm3: '0'.repeat(64) }
  for (const changed of [{ name: nul }, { documentNumber: nul }]) {
    const input = { documentType: '99', name: '测试', documentNumber: 'A1', notice, ...changed }
    expect((await rawCall(stack, 'identity.verifyRealName', { input }, patient.session)).status).toBeLessThan(500)
  }
})

test('the control: the same calls without it are taken', async () => {
  expect(await rawCall(stack, 'message.list', { input: {} }, patient.session)).toMatchObject({ status: 200 })
  const unknown = { orgCode: 'a_b-1', blocked: true }
  expect(await rawCall(stack, 'authorization.setBlock', { input: unknown }, patient.session)).toMatchObject({ status: 404 })
  expect(await rawCall(stack, 'ticket.report', { input: aReport, idempotencyKey: randomUUID() }, patient.session)).toMatchObject({
    status: 200,
  })
  const complaint = { eventId: 'event-1', words: '我没有\n去过' }
  expect(await rawCall(stack, 'ticket.complain', { input: complaint }, patient.session)).toMatchObject({ status: 404 })
})
