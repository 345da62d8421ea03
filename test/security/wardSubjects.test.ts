import { randomUUID } from 'node:crypto'
import type { Handlers, SignedIn } from '../../src/cloud/call'
import { type DispatchNeeds, dispatch } from '../../src/cloud/dispatch'
import { failed } from '../../src/cloud/result'
import type { InputOf } from '../../src/contract/operation'
import { type OperationName, type Operations, operations } from '../../src/contract/operations'
import { type FamilyWorld, startFamilyWorld } from '../cloud/familyWorld'
import { personNumber } from '../cloud/residents'
import { recordFigure } from '../figures'

/** Operations a guardian may call for a ward, as the contract marks them. */
type ForWards = { [Name in OperationName]: Operations[Name] extends { readonly forWards: true } ? Name : never }[OperationName]

const words = '请核对这一条。'
/** One good input for each, so that it is the subject alone that decides; one more mark in the contract does not compile until it stands here. */
const inputs: { readonly [Name in ForWards]: InputOf<Operations[Name]> } = {
  'record.overview': {},
  'record.list': { filter: {}, limit: 20 },
  'record.entry': { entryId: 'entry' },
  'record.trend': { name: '糖化血红蛋白' },
  'record.vaccineStanding': {},
  'record.takeCopy': { format: 'pdf', modules: ['visit'] },
  'consent.receipts': {},
  'consent.receiptText': { receiptId: randomUUID() },
  'ticket.list': {},
  'ticket.report': {
    kind: 'feedback',
    entryId: 'entry',
    module: 'visit',
    form: '门诊',
    field: null,
    fieldId: null,
    sourceOrg: '广东省人民医院',
    reason: 'wrong',
    words,
    correct: null,
    identityConsent: false,
    photos: 0,
  },
  'ticket.attach': { ticketId: randomUUID(), photo: 1, piece: 1, pieces: 1, base64: 'aaaa' },
  'ticket.move': { kind: 'custody', to: '广州市某社区卫生服务中心', words },
  'ticket.act': { ticketId: randomUUID(), act: { kind: 'confirm' } },
}

const names = Object.values(operations).map(({ name }) => name)
const marked = names.filter((name) => name in inputs)
const origin = { channel: 'h5', wechatOpenid: null } as const

interface Reached {
  readonly name: string
  readonly residentId: string | null
  readonly by: string
}

let world: FamilyWorld
let mother: SignedIn
/** Whose id is sent as the subject. */
let subjects: Record<'ward' | 'exWard' | 'othersWard' | 'grownWard' | 'nobody' | 'anotherAdult', string>
beforeAll(async () => {
  world = await startFamilyWorld()
  mother = world.newGuardian()
  const [other, adult] = [world.newGuardian(), world.newGuardian()]
  const child = (sequence: number) =>
    ({ documentType: '99', documentNumber: `${personNumber(1)}010${sequence}`, name: `孩子${sequence}` }) as const
  const add = async (guardian: SignedIn, sequence: number, birthDate = '2026-08-06') => {
    world.register(guardian, child(sequence), { birthDate })
    return world.dataOf(await world.add(guardian, child(sequence))).residentId
  }
  subjects = {
    ward: await add(mother, 1),
    exWard: await add(mother, 2),
    othersWard: await add(other, 3),
    grownWard: await add(mother, 4, '2008-11-22'),
    nobody: randomUUID(),
    anotherAdult: adult.resident?.residentId ?? '',
  }
  await world.remove(mother, subjects.exWard)
  // Midnight in China: the fourth is eighteen.
  world.clock.advance(24 * 3_600_000)
})
afterAll(() => world.close())

/** A cloud whose every use case says only for whom it was called. */
function cloud(caller: SignedIn, more: Partial<DispatchNeeds> = {}) {
  const reached: Reached[] = []
  const handlers: Handlers = Object.assign(
    Object.create(null),
    Object.fromEntries(
      names.map((name) => [
        name,
        async (call: { resident?: { residentId: string } | null; by: string }) => {
          reached.push({ name, residentId: call.resident?.residentId ?? null, by: call.by })
          return failed('upstream.province')
        },
      ]),
    ),
  )
  const logged: string[] = []
  const log = { call: (line: object) => void logged.push(JSON.stringify(line)), bug: () => undefined, alarm: () => undefined }
  const findWard: DispatchNeeds['findWard'] = (guardian, wardId) => world.find({ ...caller, accountId: guardian.accountId }, wardId)
  const needs: DispatchNeeds = { handlers, findSession: async () => caller, findWard, log, ...more }
  const ask = async (name: OperationName, subject: string | undefined) => {
    const known: Readonly<Record<string, object>> = inputs
    const body = { input: known[name] ?? {}, subject, session: 'token' }
    const { status, body: answer } = await dispatch(needs, name, body, origin, 'trace')
    return { status, code: answer.ok ? 'ok' : answer.error.code, subject: answer.subject }
  }
  return { ask, reached, logged }
}

/** Everything that was reached for somebody who is neither the caller nor a ward of theirs that stands. */
async function leaks(caller: SignedIn, more: Partial<DispatchNeeds> = {}): Promise<string[]> {
  const found: string[] = []
  for (const [who, subject] of Object.entries(subjects)) {
    const { ask, reached } = cloud(caller, more)
    for (const name of names) {
      const answer = await ask(name, subject)
      const allowed = who === 'ward' && name in inputs && caller === mother
      if (!allowed && answer.code !== 'resource.notFound' && answer.code !== 'level.tooLow')
        found.push(`${name} for ${who}: ${answer.code}`)
      if (answer.subject !== subject) found.push(`${name} for ${who} answers about ${answer.subject}`)
    }
    for (const { name, residentId } of reached) {
      if (residentId !== caller.resident?.residentId && !(who === 'ward' && caller === mother && residentId === subject && name in inputs))
        found.push(`${name} reached ${who}`)
    }
  }
  return found
}

test('the contract marks what is for wards, and nothing that gives or takes permissions, identity or consents', () => {
  const said = names.filter((name) => 'forWards' in operations[name] && operations[name].forWards)
  expect(said.sort()).toEqual(Object.keys(inputs).sort())
  // Of consents the receipts alone: they are read, and nothing is given or taken by reading them.
  expect(said.filter((name) => !/^(record|ticket)\.|^consent\.receipt/.test(name))).toEqual([])
})

test('a ward that stands opens exactly the operations marked for wards, as the ward and by the guardian', async () => {
  const { ask, reached } = cloud(mother)
  const answers = new Map<string, string>()
  for (const name of names) {
    const answer = await ask(name, subjects.ward)
    expect(answer.subject).toBe(subjects.ward)
    answers.set(name, answer.code)
  }
  for (const name of names) expect([name, answers.get(name)]).toEqual([name, name in inputs ? 'upstream.province' : 'resource.notFound'])
  expect(reached).toEqual(marked.map((name) => ({ name, residentId: subjects.ward, by: 'guardian' })))
})

test('one’s own id, and no id, reach oneself by oneself', async () => {
  for (const subject of [undefined, mother.resident?.residentId]) {
    const { ask, reached } = cloud(mother)
    for (const name of marked) expect(await ask(name, subject)).toMatchObject({ status: 503, subject: mother.resident?.residentId })
    expect(reached).toEqual(marked.map((name) => ({ name, residentId: mother.resident?.residentId, by: 'self' })))
  }
})

test('every operation × every other subject: refused as if nobody were there, the subject repeated', async () => {
  const callers: [string, SignedIn][] = [
    ['the guardian', mother],
    ['a stranger', world.newGuardian()],
    ['the guardian’s account as another person', { ...mother, resident: world.newGuardian().resident }],
    ['the guardian below level 2', { ...mother, level: 1 }],
    ['the guardian’s account before real name', { ...mother, level: 0, resident: null }],
  ]
  for (const [who, caller] of callers) expect([who, await leaks(caller)]).toEqual([who, []])
  const tried = callers.length * Object.keys(subjects).length * names.length
  recordFigure('别人、前被监护人、已满18岁的人作办理人', `${tried} 次请求，放行 0 次`, '0 次')
})

test('a level-1 guardian is answered for a ward as for nobody, whatever level the operation asks', async () => {
  const { ask } = cloud({ ...mother, level: 1 })
  expect(await ask('ticket.list', subjects.ward)).toEqual({ status: 404, code: 'resource.notFound', subject: subjects.ward })
  expect(await ask('ticket.list', subjects.nobody)).toEqual({ status: 404, code: 'resource.notFound', subject: subjects.nobody })
})

test('nobody is named in the log', async () => {
  const { ask, logged } = cloud(mother)
  for (const name of names) await ask(name, subjects.ward)
  expect(logged).toHaveLength(names.length)
  const said = logged.join('\n')
  for (const word of [...Object.values(subjects), mother.accountId, mother.resident?.residentId ?? '', '孩子'])
    expect(said).not.toContain(word)
})

test('the control: without the look at the guardianship every one of them gets through', async () => {
  const findWard: DispatchNeeds['findWard'] = async (_, residentId) => ({
    residentId,
    documentType: '99',
    documentNumber: 'anybody’s',
    name: '任何人',
  })
  const through = await leaks(mother, { findWard })
  for (const who of ['exWard', 'othersWard', 'grownWard', 'nobody', 'anotherAdult'])
    for (const name of marked) expect(through).toContain(`${name} reached ${who}`)
})
