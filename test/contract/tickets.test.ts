import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { InputOf, OutputOf } from '../../src/contract/operation'
import type { act } from '../../src/contract/ticket/act'
import type { list as listTickets } from '../../src/contract/ticket/list'
import type { report } from '../../src/contract/ticket/report'
import { phoneJpeg, place, plainJpeg } from '../cloud/photoBytes'
import { Patient, rawCall, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { isAdult } from '../standingGrants'
import { until } from '../until'

let stack: Stack
let patient: Patient
beforeAll(async () => {
  stack = await startStack()
  const person = (await syntheticResidents(stack)).find(isAdult)
  if (!person) throw new Error('the sandbox has no adults')
  patient = await new Patient(stack, person).becomeLevel2()
}, 90_000)
afterAll(() => stack.close())

type Ticket = OutputOf<typeof listTickets>['tickets'][number]

/** What somebody at the source does on the province's page. */
async function handle(ticketId: string, how: { act?: string; words?: string; value?: string } = {}): Promise<number> {
  const answer = await fetch(`${stack.sandboxUrl}/province/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ticketId, ...how }),
  })
  return answer.status
}

function ticketWhen(ticketId: string, good: (ticket: Ticket | undefined) => boolean): Promise<Ticket | undefined> {
  const ask = async () => (await patient.call('ticket.list', {})).tickets.find((ticket) => ticket.ticketId === ticketId)
  return until(ask, good, 20_000)
}
const newKey = () => ({ idempotencyKey: randomUUID() })
const taken = (ticketId: string) => ticketWhen(ticketId, (ticket) => ticket !== undefined && ticket.state !== 'sending')
const say = (ticketId: string, what: InputOf<typeof act>['act']) => patient.call('ticket.act', { ticketId, act: what })

async function newsOf(ticketId: string): Promise<number> {
  const { messages } = await patient.call('message.list', {})
  return messages.filter(({ kind, aboutId }) => kind === 'ticket' && aboutId === ticketId).length
}

/** The newest entry of a form, opened. */
async function opened(module: 'visit' | 'basic', form: string) {
  const { entries } = await patient.call('record.list', { module, filter: {}, limit: 50 })
  const listed = entries.find((each) => each.state === 'read' && each.form === form)
  const entry = listed?.entryId ? await patient.call('record.entry', { entryId: listed.entryId }) : null
  if (entry?.state !== 'read') throw new Error(`no ${form} to be opened`)
  return entry
}

function correctionOf(about: Partial<InputOf<typeof report>>): InputOf<typeof report> {
  const words = '与我的情况不符，请核对。'
  const none = { entryId: null, module: null, form: '', field: null, fieldId: null, sourceOrg: '页面上的机构', correct: null }
  return { kind: 'correction', reason: 'wrong', words, identityConsent: false, photos: 0, ...none, ...about }
}

const nameField = 'identity.name'
async function registeredName() {
  const entry = await opened('basic', 'personal')
  const field = entry.parts.find(({ part }) => part === 'identity')?.fields.find((each) => each.field === 'name')
  return { entry, name: field?.value ?? '' }
}

test('a 问题反馈 with a photo: taken, answered at the source, news of it, and confirmed', async () => {
  const entry = await opened('visit', 'outpatient')
  const input = correctionOf({ kind: 'feedback', entryId: entry.entryId, module: 'visit', form: entry.title, photos: 1 })
  const { ticketId, orgName, state } = await patient.call('ticket.report', input, { idempotencyKey: 'feedback-1' })
  expect({ orgName, state }).toEqual({ orgName: entry.sourceOrg, state: 'sending' })
  expect(await patient.call('ticket.report', input, { idempotencyKey: 'feedback-1' })).toMatchObject({ ticketId })
  const other = { input: { ...input, words: '别的话' }, idempotencyKey: 'feedback-1' }
  expect(await rawCall(stack, 'ticket.report', other, patient.session)).toMatchObject({ body: { error: { code: 'input.keyReused' } } })
  const base64 = phoneJpeg().toString('base64')
  expect(await patient.call('ticket.attach', { ticketId, photo: 1, piece: 1, pieces: 1, base64 })).toEqual({ complete: true })

  expect(await taken(ticketId)).toMatchObject({ state: 'submitted', evidence: 1, holder: '省平台', dueOn: expect.stringMatching(/^\d{4}/) })
  const photo = Buffer.from(await (await fetch(`${stack.sandboxUrl}/province/tickets/${ticketId}/photos/1`)).arrayBuffer())
  expect(photo.equals(plainJpeg())).toBe(true)
  // The control: where it was taken was in what the phone gave.
  expect([photo.includes(place), phoneJpeg().includes(place)]).toEqual([false, true])

  const early = await rawCall(stack, 'ticket.act', { input: { ticketId, act: { kind: 'confirm' } } }, patient.session)
  expect(early).toMatchObject({ status: 409, body: { error: { code: 'ticket.notNow' } } })
  expect(await handle(ticketId)).toBe(200)
  expect(await handle(ticketId, { words: '已核实，将与您联系' })).toBe(200)
  const before = await newsOf(ticketId)
  await stack.control.advance(200)
  await until(
    () => newsOf(ticketId),
    (count) => count === before + 1,
    20_000,
  )
  const answered = await ticketWhen(ticketId, (ticket) => ticket?.state === 'answered')
  expect(answered).toMatchObject({ acts: ['confirm', 'reopen'], answer: '已核实，将与您联系' })
  expect(await say(ticketId, { kind: 'reopen', words: '还没有人联系我' })).toMatchObject({ state: 'assigned', acts: [], holder: orgName })
  expect(await handle(ticketId, { words: '已经联系' })).toBe(200)
  await ticketWhen(ticketId, (ticket) => ticket?.state === 'answered')
  expect(await say(ticketId, { kind: 'confirm' })).toMatchObject({ state: 'closed', acts: [] })
}, 90_000)

test('a 勘误 of an identity field: no consent, no change; refused, no change; agreed, changed', async () => {
  const { entry, name } = await registeredName()
  const correct = `${name}一`
  const about = { entryId: entry.entryId, module: 'basic' as const, form: '个人信息', field: '姓名', fieldId: nameField, correct }
  const without = await rawCall(stack, 'ticket.report', { input: correctionOf(about), ...newKey() }, patient.session)
  expect(without).toMatchObject({ status: 409, body: { error: { code: 'ticket.identityConsentRequired' } } })
  const { ticketId } = await patient.call('ticket.report', correctionOf({ ...about, identityConsent: true }), newKey())
  await taken(ticketId)
  expect(await handle(ticketId)).toBe(200)
  // The source cannot write it by itself.
  expect(await handle(ticketId, { act: 'correct', value: correct })).toBe(409)
  expect(await handle(ticketId, { act: 'propose', value: correct })).toBe(200)
  expect(await ticketWhen(ticketId, (ticket) => ticket?.state === 'awaitingConsent')).toMatchObject({ acts: ['decide'], proposal: correct })
  expect((await registeredName()).name).toBe(name)
  expect(await say(ticketId, { kind: 'decide', agreed: false, proposal: correct })).toMatchObject({ state: 'assigned', proposal: null })
  expect((await registeredName()).name).toBe(name)

  expect(await handle(ticketId, { act: 'propose', value: correct })).toBe(200)
  await ticketWhen(ticketId, (ticket) => ticket?.state === 'awaitingConsent')
  // About another proposal than the one that stands, by a phone that shows the one of before.
  const old = { ticketId, act: { kind: 'decide', agreed: true, proposal: `${name}二` } }
  expect(await rawCall(stack, 'ticket.act', { input: old }, patient.session)).toMatchObject({ body: { error: { code: 'ticket.notNow' } } })
  expect((await registeredName()).name).toBe(name)
  const { resident: before } = await patient.call('identity.me', {})
  expect(await say(ticketId, { kind: 'decide', agreed: true, proposal: correct })).toMatchObject({
    state: 'answered',
    acts: ['confirm', 'reopen'],
  })
  // The control: with the consent it is written.
  expect((await registeredName()).name).toBe(correct)
  // We know them by it, too.
  const { resident: after } = await patient.call('identity.me', {})
  expect(after?.residentId).toBe(before?.residentId)
  expect(after?.nameMasked).not.toBe(before?.nameMasked)
  expect(after?.nameMasked.endsWith('一')).toBe(true)
}, 90_000)

test('a 迁移 goes to the centre that receives, is decided there, and the due day is the province’s', async () => {
  const input = { kind: 'migration' as const, from: '东山街社区卫生服务中心', to: '沙河街社区卫生服务中心', words: '常住地变更。' }
  const { ticketId } = await patient.call('ticket.move', input, newKey())
  const ticket = await taken(ticketId)
  const rows: unknown = await (await fetch(`${stack.sandboxUrl}/province/tickets.json`)).json()
  const shown = z
    .object({ tickets: z.array(z.object({ ticketId: z.string(), from: z.string().nullable(), dueOn: z.string() })) })
    .parse(rows)
  expect(shown.tickets.find((each) => each.ticketId === ticketId)).toMatchObject({ from: input.from, dueOn: ticket?.dueOn })
  expect(await handle(ticketId)).toBe(200)
  expect(await handle(ticketId, { act: 'finish' })).toBe(200)
  expect(await ticketWhen(ticketId, (each) => each?.state === 'answered')).toMatchObject({ orgName: input.to, movedFrom: input.from })
}, 60_000)
