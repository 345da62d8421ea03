import { dataOf } from '../../../test/cloud/dataOf'
import { phoneJpeg } from '../../../test/cloud/photoBytes'
import { correction, type Report, type ReportWorld, sourceOrg, startReportWorld } from '../../../test/cloud/reportWorld'
import { mostOpenTickets } from './newTicket'

let world: ReportWorld
beforeEach(async () => {
  world = await startReportWorld()
})
afterEach(() => world.close())

const personal = { entryId: 'personal-1', module: 'basic' as const, form: '个人信息' }
const identity = { ...personal, field: '姓名', fieldId: 'identity.name', correct: '张三' }

test('a 勘误 is stored and goes to the organisation that the entry itself names', async () => {
  const ticket = dataOf(await world.report())
  const { entryId, module, form, field, reason, correct } = correction
  expect(ticket).toMatchObject({
    kind: 'correction',
    state: 'sending',
    orgName: sourceOrg,
    holder: null,
    about: { entryId, module, form, field, reason, correct },
    evidence: 0,
    evidenceMissing: 0,
    acts: [],
  })
  expect(await world.sendTickets()).toBe(1)
  expect(world.province.created).toMatchObject([
    {
      ticketId: ticket.ticketId,
      kind: 'correction',
      orgCode: null,
      orgName: sourceOrg,
      words: correction.words,
      about: { entryId, form, field, fieldId: 'clinicNote.complaint', reason, correct, identityConsent: false },
      evidence: [],
    },
  ])
  expect(world.province.created[0]).not.toHaveProperty('eventId')
  expect(await world.tickets()).toMatchObject({ fresh: true, tickets: [{ state: 'submitted', holder: sourceOrg, dueOn: '2026-12-06' }] })
})

test('nothing of it is readable in the database', async () => {
  dataOf(await world.report({ ...identity, identityConsent: true }))
  dataOf(await world.handlers['ticket.move'](world.callAs({ kind: 'migration', from: '东山街中心', to: '沙河街中心', words: '搬家了' })))
  await world.sendTickets()
  world.province.tell(world.province.created[0]?.ticketId ?? '', { state: 'answered', answer: '已经改好' })
  await world.tickets()
  const rows = JSON.stringify(await world.db.selectFrom('ticket').selectAll().execute())
  for (const secret of ['咳嗽', '张三', '个人信息', '东山街', '沙河街', '已经改好']) expect(rows).not.toContain(secret)
  // The control: what is no secret stands there.
  expect(rows).toContain('migration')
})

test('another person’s entry, or none, is missing', async () => {
  const other = await world.newResident()
  expect(await world.handlers['ticket.report'](world.callAs(correction, { who: other }))).toEqual({ ok: false, code: 'resource.notFound' })
  expect(await world.report({ entryId: 'entry-2' })).toEqual({ ok: false, code: 'resource.notFound' })
  expect(await world.db.selectFrom('ticket').select('id').execute()).toEqual([])
})

test('an entry that nobody can read is reported to the organisation that stood on the page, or to the one it still names', async () => {
  const unread = { state: 'unreadable' as const, module: null, collectedAt: null }
  world.records.put(world.resident.documentNumber, { ...unread, entryId: 'broken-1', sourceOrg: null })
  world.records.put(world.resident.documentNumber, { ...unread, entryId: 'broken-2', sourceOrg: '省二医' })
  const whole = { kind: 'feedback' as const, field: null, fieldId: null, correct: null, reason: 'unreadable' as const }
  const orgs = []
  for (const entryId of [null, 'broken-1', 'broken-2']) orgs.push(dataOf(await world.report({ ...whole, entryId })).orgName)
  expect(orgs).toEqual([correction.sourceOrg, correction.sourceOrg, '省二医'])
})

test.each([
  ['unavailable', 'upstream.province'],
  ['slow', 'upstream.province'],
  ['refused', 'upstream.answerRefused'],
] as const)('the record service is %s: %s, and nothing is stored', async (state, code) => {
  world.records.state = state
  expect(await world.report()).toEqual({ ok: false, code })
  expect(await world.db.selectFrom('ticket').select('id').execute()).toEqual([])
  world.records.state = 'there'
  expect(await world.report()).toMatchObject({ ok: true })
})

const consentCases: readonly [string, Partial<Report>, string | null, boolean][] = [
  ['a 勘误 of an identity field without consent', identity, 'ticket.identityConsentRequired', false],
  ['with it', { ...identity, identityConsent: true }, null, true],
  ['a 问题反馈 of it: there is nothing yet to agree to', { ...identity, kind: 'feedback', identityConsent: true }, null, false],
  ['a field that says nothing of who one is', { identityConsent: true }, null, false],
]
test.each(consentCases)('%s', async (_, change, refused, sent) => {
  const answer = await world.report(change)
  if (refused !== null) {
    expect(answer).toEqual({ ok: false, code: refused })
    return
  }
  expect(answer.ok).toBe(true)
  await world.sendTickets()
  expect(world.province.created).toMatchObject([
    { about: { identityConsent: sent, correct: change.kind === 'feedback' ? null : expect.any(String) } },
  ])
})

const disguises: readonly [string, Partial<Report>][] = [
  ['no id', { fieldId: null }],
  ['another field’s id', { fieldId: 'contact.phone' }],
  ['the source’s own word for it', { field: '患者姓名', fieldId: null }],
  ['spaces in its word', { field: ' 姓　名', fieldId: null }],
]
test.each(disguises)(
  'the entry says which field it is: 姓名 with %s needs consent all the same, and goes under its own id',
  async (_, change) => {
    expect(await world.report({ ...identity, ...change })).toEqual({ ok: false, code: 'ticket.identityConsentRequired' })
    expect(await world.report({ ...identity, ...change, identityConsent: true })).toMatchObject({ ok: true })
    await world.sendTickets()
    expect(world.province.created).toMatchObject([{ about: { fieldId: 'identity.name', identityConsent: true } }])
  },
)

test('a 勘误 of 个人信息 names a field that is there; others of it, and a 问题反馈, need no consent', async () => {
  const whole = { field: null, fieldId: null }
  for (const change of [whole, { field: '不存在的一项', fieldId: null }, { field: '不存在的一项' }]) {
    expect(await world.report({ ...identity, ...change, identityConsent: true })).toMatchObject({
      code: 'input.invalid',
      fields: [{ field: 'field' }],
    })
  }
  // The controls.
  expect(await world.report({ ...identity, ...whole, kind: 'feedback' })).toMatchObject({ ok: true })
  const phone = dataOf(await world.report({ ...identity, field: '联系电话', fieldId: 'identity.name' })).ticketId
  const nurse = dataOf(await world.report({ ...identity, field: '随访护士', fieldId: null })).ticketId
  await world.sendTickets()
  const sent = new Map(world.province.created.map(({ ticketId, about }) => [ticketId, about?.fieldId]))
  expect([sent.get(phone), sent.get(nurse)]).toEqual(['contact.phone', null])
})

test('what cannot be read is believed the more careful way', async () => {
  expect(await world.report({ ...identity, entryId: null, fieldId: null })).toEqual({ ok: false, code: 'ticket.identityConsentRequired' })
  expect(await world.report({ ...identity, entryId: null, field: '主诉', fieldId: null })).toMatchObject({ ok: true })
})

test('without a key nothing is stored: the person could not ask again after a lost answer', async () => {
  const missing = { ok: false, code: 'input.invalid', fields: [{ field: 'idempotencyKey', message: expect.any(String) }] }
  const move = { kind: 'custody' as const, to: '沙河街中心', words: '住处不固定' }
  expect(await world.report({}, null)).toEqual(missing)
  expect(await world.handlers['ticket.move'](world.callAs(move, { key: null }))).toEqual(missing)
  expect(await world.db.selectFrom('ticket').select('id').execute()).toEqual([])
})

test('a 勘误 of a field says what would be right; of a whole entry it need not', async () => {
  expect(await world.report({ correct: null })).toMatchObject({ ok: false, code: 'input.invalid', fields: [{ field: 'correct' }] })
  expect(await world.report({ correct: null, field: null, fieldId: null })).toMatchObject({ ok: true })
})

test('the same key is the same ticket, at once, later, and with the province away; other content under it is refused', async () => {
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => world.report({}, 'key-00001')))
  const ids = new Set(answers.map((answer) => dataOf(answer).ticketId))
  expect(ids.size).toBe(1)
  world.records.state = 'unavailable'
  expect(ids).toContain(dataOf(await world.report({}, 'key-00001')).ticketId)
  expect(await world.report({ words: '别的话' }, 'key-00001')).toEqual({ ok: false, code: 'input.keyReused' })
  const move = { kind: 'custody' as const, to: '沙河街中心', words: '住处不固定' }
  expect(await world.handlers['ticket.move'](world.callAs(move, { key: 'key-00001' }))).toEqual({ ok: false, code: 'input.keyReused' })
  // The control: with another it is another ticket.
  world.records.state = 'there'
  await world.report({}, 'key-00002')
  await world.report()
  expect((await world.tickets()).tickets).toHaveLength(3)
})

test('half a character or a NUL that was pasted in does not hold it back', async () => {
  dataOf(await world.report({ words: '不对\0', form: '\ud800门诊病历', field: '主\0诉', correct: '头\udc00晕' }))
  await world.sendTickets()
  expect(world.province.created).toMatchObject([{ words: '不对', about: { form: '\ufffd门诊病历', field: '主诉', correct: '头\ufffd晕' } }])
})

test('twenty open ones, however many come at once; a closed one makes room', async () => {
  const answers = await Promise.all(Array.from({ length: mostOpenTickets + 5 }, () => world.report()))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(mostOpenTickets)
  expect(answers.filter((answer) => !answer.ok && answer.code === 'rate.tooMany')).toHaveLength(5)
  for (let turn = 0; turn < 3; turn += 1) await world.sendTickets()
  const [first] = answers
  if (!first) throw new Error('no answer')
  world.province.tell(dataOf(first).ticketId, { state: 'closed' })
  await world.tickets()
  const move = { kind: 'custody' as const, to: '沙河街中心', words: '住处不固定' }
  expect(await world.handlers['ticket.move'](world.callAs(move))).toMatchObject({ ok: true })
  expect(await world.report()).toEqual({ ok: false, code: 'rate.tooMany' })
})

test('one that the province refused makes room, and its photos are gone', async () => {
  const refused = dataOf(await world.report({ photos: 1 })).ticketId
  for (let count = 1; count < mostOpenTickets; count += 1) dataOf(await world.report())
  expect(await world.report()).toEqual({ ok: false, code: 'rate.tooMany' })
  const base64 = phoneJpeg().toString('base64')
  await world.handlers['ticket.attach'](world.callAs({ ticketId: refused, photo: 1, piece: 1, pieces: 1, base64 }))
  world.province.refusal = '佐证材料应为JPEG或PNG图片'
  for (let turn = 0; turn < 3; turn += 1) await world.sendTickets()
  expect(await world.db.selectFrom('ticket_photo_piece').select('photo').execute()).toEqual([])
  expect(await world.report()).toMatchObject({ ok: true })
})

test('a 迁移 names both centres, a 托管 one; to the same centre there is nothing to move', async () => {
  const move = (input: { kind: 'migration'; from: string; to: string; words: string }) => world.handlers['ticket.move'](world.callAs(input))
  const migration = { kind: 'migration' as const, from: '东山街中心', to: '沙河街中心', words: '搬家了' }
  expect(await move({ ...migration, to: '东山街 中心' })).toEqual({ ok: false, code: 'ticket.sameCentre' })
  expect(dataOf(await move(migration))).toMatchObject({ kind: 'migration', orgName: '沙河街中心', movedFrom: '东山街中心', about: null })
  await world.sendTickets()
  expect(world.province.created).toMatchObject([{ kind: 'migration', orgName: '沙河街中心', from: '东山街中心', words: '搬家了' }])
})
