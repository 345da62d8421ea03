import * as z from 'zod'
import { Doctor, firstDoctor } from '../doctor'
import { Patient, type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { until } from '../until'

let stack: Stack
let people: SyntheticResident[]
beforeAll(async () => {
  stack = await startStack()
  people = (await syntheticResidents(stack)).filter(
    ({ documentType, documentNumber }) => documentType === '01' && documentNumber.slice(6, 10) < '2000',
  )
})
afterAll(() => stack.close())

async function patientAt(index: number): Promise<Patient> {
  const person = people[index]
  if (!person) throw new Error('too few residents')
  return new Patient(stack, person).becomeLevel2()
}

/** What WeChat brought to this phone. */
async function arrived({ person }: Patient): Promise<string[]> {
  const answer: unknown = await (await fetch(`${stack.sandboxUrl}/phone/messages`)).json()
  const { messages } = z.object({ messages: z.array(z.object({ channel: z.string(), to: z.string(), text: z.string() })) }).parse(answer)
  return messages.filter(({ channel, to }) => channel === 'wechat' && to === person.openid).map(({ text }) => text)
}

/** The person taps the prompt and says yes to one message of this use. */
async function sayYes(patient: Patient, use: 'request' | 'change'): Promise<void> {
  const { templates } = await patient.call('message.subscriptions', {})
  const templateId = templates.find((template) => template.use === use)?.templateId
  const body = JSON.stringify({ openid: patient.person.openid, templateId, accepted: true })
  await fetch(`${stack.sandboxUrl}/wechat-client/subscribe`, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  await patient.call('message.recordAnswers', { answers: [{ use, answer: 'accept' }] })
}

test('a hospital asks: it stands in the inbox, and one WeChat message came for the one yes', async () => {
  const patient = await patientAt(0)
  const { person } = patient
  await patient.sign({ document: 'messages' })
  await sayYes(patient, 'request')
  await (await Doctor.open(stack, person)).requestCode()
  await until(
    () => arrived(patient),
    (texts) => texts.length === 1,
  )
  const { messages, unread } = await patient.call('message.list', {})
  expect(messages).toMatchObject([{ kind: 'request', read: false }])
  expect(unread).toBe(1)
  const { templates } = await patient.call('message.subscriptions', {})
  expect(templates.map(({ left }) => left)).toEqual([0, 0, 0])
  const [text = ''] = await arrived(patient)
  expect(text).toContain('有医院申请查看您的健康档案')
  for (const secret of [messages[0]?.orgName ?? '-', person.name, person.documentNumber]) expect(text).not.toContain(secret)
})

test('a suspicious look: one complaint, taken by the province, and news of it', async () => {
  const patient = await patientAt(1)
  const look = { ...firstDoctor, patient: patient.person.documentNumber, module: 'visit' }
  await fetch(`${stack.sandboxUrl}/control/rogueLook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(look),
  })
  const { events } = await patient.call('authorization.listAccessEvents', {})
  const [event] = events.filter(({ actor }) => actor === 'hospital')
  if (!event) throw new Error('the look was not reported')
  await stack.control.fault({ path: '/records/tickets.create', kind: 'status500', count: 1 })
  const complaint = await patient.call('ticket.complain', { eventId: event.eventId, words: '我那天没有去过这家医院。' })
  expect(await patient.call('ticket.complain', { eventId: event.eventId, words: '再说一次' })).toMatchObject({
    ticketId: complaint.ticketId,
  })
  const list = () => patient.call('ticket.list', {})
  const { tickets } = await until(list, (answer) => answer.tickets[0]?.state === 'submitted', 20_000)
  expect(tickets).toMatchObject([{ ticketId: complaint.ticketId, words: '我那天没有去过这家医院。' }])
  expect(tickets[0]?.dueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  expect(tickets[0]?.steps).toHaveLength(1)
  const inbox = () => patient.call('message.list', {})
  await until(inbox, ({ messages }) => messages.some(({ kind, aboutId }) => kind === 'ticket' && aboutId === complaint.ticketId))
  const after = await patient.call('authorization.listAccessEvents', {})
  expect(after.events.find(({ eventId }) => eventId === event.eventId)?.ticketId).toBe(complaint.ticketId)
})
