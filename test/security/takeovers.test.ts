import type { DispatchNeeds } from '../../src/cloud/dispatch'
import { type IdentityWorld, startIdentityWorld } from '../cloud/identityWorld'
import { recordFigure } from '../figures'
import { impostors, type Outcome, type Script, scripts, thieves } from './takeovers/scripts'

let world: IdentityWorld
beforeAll(async () => {
  world = await startIdentityWorld()
})
afterAll(() => world?.close())

/** What of the victim's was said to somebody else. */
function leaksOf({ victim, answers, whileLive }: Outcome): string[] {
  const everything = answers.join('\n')
  const hospitals = victim.hospitals.filter((name) => everything.includes(name))
  const record = [...answers, ...whileLive].some((answer) => answer.includes(victim.record)) ? ['record'] : []
  return [...hospitals, ...record]
}

/** What the victim was not told, or told without reason. */
async function wrongNotices({ victim, inbox, texts }: Outcome): Promise<string[]> {
  const told = await world.inbox(victim.residentId)
  const wrong: string[] = []
  if (told.join() !== [...victim.inbox, ...inbox].sort().join())
    wrong.push(`inbox: ${told.join()} instead of ${[...victim.inbox, ...inbox].join()}`)
  await world.sendTexts()
  for (const number of [victim.person.phone, victim.secondNumber]) {
    const sent = world.textsTo(number).filter((text) => !text.includes('验证码') || text.includes('身份信息'))
    const wanted = texts[number] ?? []
    if (sent.length !== wanted.length || !wanted.every((words) => sent.some((text) => text.includes(words))))
      wrong.push(
        `${number === victim.secondNumber ? 'second number' : 'first number'}: ${JSON.stringify(sent)} instead of ${JSON.stringify(wanted)}`,
      )
  }
  return wrong
}

/** What the hospital asked and what it may see is as it was. */
async function isUntouched({ victim }: Outcome): Promise<boolean> {
  const { residentId, ids } = victim
  const [grant] = await world.db
    .selectFrom('access_grant')
    .selectAll()
    .where('resident_id', '=', residentId)
    .where('id', '=', ids.grantId)
    .execute()
  const requests = await world.db.selectFrom('access_request').select('closing').where('resident_id', '=', residentId).execute()
  return grant?.revoke_requested_at === null && requests.filter(({ closing }) => closing === null).length === 1
}

const run = (script: Script, guards: Partial<DispatchNeeds> = {}) => script.run(world, guards)
const told: string[] = []

test('there are fifty-two of them', () => {
  expect(new Set(scripts.map(({ name }) => name)).size).toBe(52)
})

test.each(scripts.map((script) => [script.name, script] as const))('%s', async (_name, script) => {
  const outcome = await run(script)
  expect(outcome.answers.length).toBeGreaterThan(50)
  expect(leaksOf(outcome)).toEqual([])
  expect(await wrongNotices(outcome)).toEqual([])
  expect(await isUntouched(outcome)).toBe(true)
  told.push(script.name)
})

test('all of them ran', () => {
  recordFigure('接管脚本（换号、新微信、被盗会话、丢失的手机）', `${told.length} 个，泄露 0，通知 ${told.length}/52 全对`, '0 泄露，52/52')
  expect(told).toHaveLength(52)
})

test('the control: with the owed proof not looked at, every impostor reads a hospital’s name', async () => {
  const findSession: DispatchNeeds['findSession'] = async (token) => {
    const caller = await world.dispatching.findSession(token)
    return caller && { ...caller, proofDue: false }
  }
  for (const script of impostors.slice(0, 4)) expect(leaksOf(await run(script, { findSession }))).not.toEqual([])
})

test('the control: with every session taken for freshly proven, a stolen one opens the record', async () => {
  const findSession: DispatchNeeds['findSession'] = async (token) => {
    const caller = await world.dispatching.findSession(token)
    return caller && { ...caller, steppedUpAt: world.clock.now() }
  }
  for (const script of thieves.filter(({ name }) => name.includes('idle')))
    expect(leaksOf(await run(script, { findSession }))).toContain('record')
})

test('the control: with sessions kept in memory, what was ended goes on', async () => {
  const kept = new Map<string, Awaited<ReturnType<DispatchNeeds['findSession']>>>()
  const findSession: DispatchNeeds['findSession'] = async (token) => {
    const caller = kept.get(token) ?? (await world.dispatching.findSession(token))
    kept.set(token, caller)
    return caller
  }
  const [ended] = thieves
  expect(ended && leaksOf(await run(ended, { findSession }))).not.toEqual([])
})

test('the control: were a session after the report taken for one before it, the lost phone reads hospitals at the WeChat that reported it', async () => {
  const findSession: DispatchNeeds['findSession'] = async (token) => {
    const caller = await world.dispatching.findSession(token)
    if (!caller) return null
    const { level } = await world.db.selectFrom('account').select('level').where('id', '=', caller.accountId).executeTakeFirstOrThrow()
    return { ...caller, level, proofDue: false }
  }
  const [script] = scripts.filter(({ name }) => name.includes('the WeChat that reported it'))
  expect(script && leaksOf(await run(script, { findSession }))).not.toEqual([])
})
