import { randomUUID } from 'node:crypto'
import type { Handlers, SignedIn } from '../../src/cloud/call'
import { callRoom } from '../../src/cloud/callRoom'
import { type DispatchNeeds, dispatch } from '../../src/cloud/dispatch'
import { failed } from '../../src/cloud/result'
import { type OperationName, operations } from '../../src/contract/operations'
import { type FamilyWorld, startFamilyWorld } from '../cloud/familyWorld'
import { personNumber } from '../cloud/residents'
import { recordFigure } from '../figures'
import { inputs } from './idor/inputs'

const names = Object.values(operations).map(({ name }) => name)
const forWards = (name: keyof typeof operations) => 'forWards' in operations[name]
const marked = names.filter(forWards)
/** A good input for each, so that it is the subject alone that decides. */
const ids = {
  requestId: 'AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAA',
  receiptId: randomUUID(),
  grantId: randomUUID(),
  eventId: randomUUID(),
  entryId: 'entry',
  ticketId: randomUUID(),
  attemptId: 'attempt-of-nobody',
  deviceId: randomUUID(),
  guardianId: randomUUID(),
  residentId: randomUUID(),
  cursor: 'bm8gcGxhY2U',
}
const origin = { channel: 'h5', wechatOpenid: null } as const

interface Reached {
  readonly name: OperationName
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
  const log = {
    call: (line: object) => void logged.push(JSON.stringify(line)),
    upstream: () => undefined,
    bug: () => undefined,
    alarm: () => undefined,
  }
  const findWard: DispatchNeeds['findWard'] = async (guardian, wardId) => {
    const resident = await world.find({ ...caller, accountId: guardian.accountId }, wardId)
    return resident && { resident, frozen: false, deceased: false }
  }
  const needs: DispatchNeeds = {
    handlers,
    findSession: async () => ({ ...caller, steppedUpAt: world.clock.now() }),
    findWard,
    clock: world.clock,
    callRoom: callRoom({ most: 1_000, mostOfOne: 1_000 }),
    log,
    ...more,
  }
  const ask = async (name: OperationName, subject: string | undefined) => {
    const body = { input: inputs[name](ids), subject, session: 'token' }
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
      const allowed = who === 'ward' && forWards(name) && caller === mother
      if (!allowed && answer.code !== 'resource.notFound' && answer.code !== 'level.tooLow')
        found.push(`${name} for ${who}: ${answer.code}`)
      if (answer.subject !== subject) found.push(`${name} for ${who} answers about ${answer.subject}`)
    }
    for (const { name, residentId } of reached) {
      if (residentId !== caller.resident?.residentId && !(who === 'ward' && caller === mother && residentId === subject && forWards(name)))
        found.push(`${name} reached ${who}`)
    }
  }
  return found
}

test('the contract marks nothing of one’s own account, and of consents what an access for a ward needs', () => {
  const ownOnly = marked.filter((name) => /^(identity|message)\./.test(name))
  expect(ownOnly).toEqual([])
  expect(marked.filter((name) => name.startsWith('consent.')).sort()).toEqual([
    'consent.current',
    'consent.receiptText',
    'consent.receipts',
    'consent.sign',
  ])
  expect(marked.filter((name) => name.startsWith('family.')).sort()).toEqual([
    'family.acts',
    'family.agreeToLift',
    'family.freeze',
    'family.guardians',
    'family.upgradeNumber',
  ])
})

test('a ward that stands opens exactly the operations marked for wards, as the ward and by the guardian', async () => {
  const { ask, reached } = cloud(mother)
  const answers = new Map<string, string>()
  for (const name of names) {
    const answer = await ask(name, subjects.ward)
    expect(answer.subject).toBe(subjects.ward)
    answers.set(name, answer.code)
  }
  for (const name of names) expect([name, answers.get(name)]).toEqual([name, forWards(name) ? 'upstream.province' : 'resource.notFound'])
  expect(reached).toEqual(marked.map((name) => ({ name, residentId: subjects.ward, by: 'guardian' })))
})

test('while its guardians are in dispute a ward opens what takes back and says who acts, and nothing that says where it is', async () => {
  const findWard: DispatchNeeds['findWard'] = async (_guardian, wardId) => {
    const resident = await world.find(mother, wardId)
    return resident && { resident, frozen: true, deceased: false }
  }
  const { ask, reached } = cloud(mother, { findWard })
  const refused: string[] = []
  for (const name of marked) if ((await ask(name, subjects.ward)).code === 'family.frozen') refused.push(name)
  const left = [
    'authorization.listGrants',
    'authorization.revokeAll',
    'authorization.revokeGrant',
    'family.acts',
    'family.agreeToLift',
    'family.freeze',
    'family.guardians',
  ]
  expect(reached.map(({ name }) => name).sort()).toEqual(left)
  expect(refused.sort()).toEqual(marked.filter((name) => !left.some((one) => one === name)).sort())
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
    resident: { residentId, documentType: '99', documentNumber: 'anybody’s', name: '任何人' },
    frozen: false,
    deceased: false,
  })
  const through = await leaks(mother, { findWard })
  for (const who of ['exWard', 'othersWard', 'grownWard', 'nobody', 'anotherAdult'])
    for (const name of marked) expect(through).toContain(`${name} reached ${who}`)
})
