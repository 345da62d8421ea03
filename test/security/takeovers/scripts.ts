import type { DispatchNeeds } from '../../../src/cloud/dispatch'
import type { IdentityPhone } from '../../cloud/identityPhone'
import type { IdentityWorld } from '../../cloud/identityWorld'
import { probeAll, probeSteppedUp } from './probe'
import { newVictim, type Shape, shapes, type Victim } from './victims'

export interface Outcome {
  readonly victim: Victim
  /** Answers in which nothing of the victim's may be: no hospital, no byte of the record. */
  readonly answers: readonly string[]
  /** Answers to whoever holds a live session of the victim's, unlocked: no byte of the record. */
  readonly whileLive: readonly string[]
  /** News since, by name, and texts by number: one word of each. */
  readonly inbox: readonly string[]
  readonly texts: Readonly<Record<string, readonly string[]>>
}

export interface Script {
  readonly name: string
  /** `guards`: what stands in dispatch's place for the attacker's phones. */
  run(world: IdentityWorld, guards: Partial<DispatchNeeds>): Promise<Outcome>
}

const minute = 60_000

/** Own face, wrong PINs with whatever code their phone gets, no family: every way up that there is. */
async function tryToRise(world: IdentityWorld, phone: IdentityPhone, victim: Victim, number: string | null): Promise<void> {
  const face = world.newPerson()
  await phone.face(face)
  await phone.codeOf('identity.sendPinCode')
  const code = /验证码(\d{6})/.exec(number === null ? '' : (world.textsTo(number).at(-1) ?? ''))?.[1] ?? '000000'
  for (const guess of ['246801', '864213', '975310', '102938', '564738', '135791'])
    await phone.codeOf('identity.finishPin', { code, pin: guess })
  await phone.codeOf('identity.askVouch')
  await phone.codeOf('identity.acceptVouch', { code, pin: '246801' })
  await phone.codeOf('identity.finishFace', { attemptId: victim.ids.attemptId, purpose: 'raise' })
}

interface Comer {
  readonly shape: Shape
  readonly provenAtWindow: boolean
  /** Whose name is given, and whose number is bound, at a WeChat that nobody here knows. */
  readonly claims: 'victim' | 'themselves'
  readonly number: 'victim’s' | 'their own'
}

function fromNewWechat({ shape, provenAtWindow, claims, number }: Comer): Script {
  return {
    name: `a new WeChat as ${claims} with ${number} number, of somebody with ${shape}${provenAtWindow ? ' and a window proof' : ''}`,
    async run(world, guards) {
      const victim = await newVictim(world, shape, { provenAtWindow })
      const [phone, own] = [world.newPhone(undefined, guards), world.newPerson()]
      const bound = number === 'their own' ? own.phone : victim.person.phone
      await (await phone.signIn()).bind(bound)
      const claimed = claims === 'victim' ? victim.person : own
      await phone.realName(claimed)
      const answers = await probeAll(phone, victim)
      await tryToRise(world, phone, victim, bound)
      if (claims === 'themselves') await phone.face(own)
      answers.push(...(await probeAll(phone, victim)))

      const isTaken = number === 'victim’s' && shape !== 'closed'
      const tried = claims === 'victim' ? ['newWechatTried'] : []
      const texts: Record<string, string[]> = {}
      if (isTaken && victim.second) texts[victim.secondNumber] = ['已绑定到别的微信']
      const hearing = [...(shape === 'closed' || isTaken ? [] : [victim.person.phone]), ...(victim.second ? [victim.secondNumber] : [])]
      for (const heard of claims === 'victim' ? hearing : []) texts[heard] = [...(texts[heard] ?? []), '填写了您的身份信息']
      return { victim, answers, whileLive: [], inbox: [...tried, ...(isTaken ? ['phoneTaken'] : [])], texts }
    },
  }
}

/** A second phone that speaks with the victim's own session: stolen, or the phone itself in another hand. */
function withSession(world: IdentityWorld, from: IdentityPhone, guards: Partial<DispatchNeeds>): IdentityPhone {
  const thief = world.newPhone(from.openid, guards)
  thief.session = from.session
  return thief
}

/** What ends it, and what the victim is told then. `owner`: a phone of the victim's own, signed in. */
interface Ending {
  readonly name: string
  readonly shapes: readonly Shape[]
  end(world: IdentityWorld, victim: Victim, owner: IdentityPhone): Promise<unknown>
  told?(victim: Victim): Pick<Outcome, 'inbox' | 'texts'>
}

const everywhere = ['oneWechat', 'twoWechats'] as const
const endings: readonly Ending[] = [
  {
    name: 'the device is ended from another',
    shapes: everywhere,
    async end(_world, victim, owner) {
      for (const { deviceId, current } of (await owner.call('identity.devices', {})).devices)
        if (!current) await owner.call('identity.endDevice', { deviceId })
      return victim
    },
  },
  {
    name: '手机丢失 is reported',
    shapes: everywhere,
    async end(_world, victim, owner) {
      await owner.face(victim.person, 'stepUp')
      return owner.call('identity.reportLost', {})
    },
    told: ({ second, person }) => ({ inbox: ['lostReported'], texts: second ? { [person.phone]: ['已办理“手机丢失”'] } : {} }),
  },
  { name: 'it lies idle for half an hour', shapes: everywhere, end: async (world) => world.clock.advance(30 * minute) },
  {
    name: 'twelve hours are over, however busy it was',
    shapes: everywhere,
    async end(world, victim) {
      for (let spent = 0; spent < 12 * 60; spent += 24) {
        world.clock.advance(24 * minute)
        await victim.first.raw('identity.me')
      }
    },
  },
  { name: 'it was signed out', shapes: everywhere, end: (_world, victim) => victim.first.call('identity.signOut', {}) },
  { name: 'the account is closed', shapes: everywhere, end: (_world, victim) => victim.first.call('identity.closeAccount', {}) },
  {
    name: 'the number went to somebody else',
    shapes: everywhere,
    end: (world, victim) => world.newPhone().arrive(world.newPerson(), victim.person.phone),
    told: ({ second, secondNumber }) => ({ inbox: ['phoneTaken'], texts: second ? { [secondNumber]: ['已绑定到别的微信'] } : {} }),
  },
]

function stolenSession({ name, end, told }: Ending, shape: Shape): Script {
  return {
    name: `a stolen session of somebody with ${shape}; then ${name}`,
    async run(world, guards) {
      const victim = await newVictim(world, shape)
      const thief = withSession(world, victim.first, guards)
      const elsewhere = world.newPhone(undefined, guards, 'weapp')
      elsewhere.session = victim.first.session
      const fromAnotherWechat = await probeAll(elsewhere, victim)
      world.clock.advance(6 * minute)
      const whileLive = await probeSteppedUp(thief, victim)
      const owner = victim.second ?? (await world.newPhone(victim.first.openid).signIn())
      await end(world, victim, owner)
      const answers = [...fromAnotherWechat, ...(await probeAll(thief, victim))]
      return { victim, answers, whileLive, ...(told?.(victim) ?? { inbox: [], texts: {} }) }
    },
  }
}

/** What a thief with a live session might do to keep it. */
const moves: readonly {
  name: string
  texts: boolean
  move(world: IdentityWorld, thief: IdentityPhone, victim: Victim): Promise<unknown>
}[] = [
  { name: 'binds a number of their own', texts: true, move: async (world, thief) => thief.bind(world.newNumber()) },
  { name: 'gives a name of their own', texts: false, move: async (world, thief) => thief.realName(world.newPerson()).catch(() => null) },
  {
    name: 'shows their own face, and a signature of another phone',
    texts: false,
    async move(world, thief) {
      await thief.face(world.newPerson(), 'stepUp')
      const { challenge } = await thief.call('identity.startSoter', {})
      await thief.codeOf('identity.finishSoter', { resultJson: JSON.stringify({ raw: challenge }), signature: 'signed by nobody' })
    },
  },
  { name: 'guesses the PIN', texts: false, move: (world, thief, victim) => tryToRise(world, thief, victim, null) },
]

function stolenAndMoved({ name, texts, move }: (typeof moves)[number], shape: Shape): Script {
  return {
    name: `a stolen session of somebody with ${shape}: the thief ${name}`,
    async run(world, guards) {
      const victim = await newVictim(world, shape, { provenAtWindow: shape === 'twoWechats' })
      const thief = withSession(world, victim.first, guards)
      world.clock.advance(6 * minute)
      await move(world, thief, victim)
      const whileLive = await probeSteppedUp(thief, victim)
      const owner = victim.second ?? (await world.newPhone(victim.first.openid).signIn())
      for (const { deviceId, current } of (await owner.call('identity.devices', {})).devices)
        if (!current) await owner.call('identity.endDevice', { deviceId })
      const answers = await probeAll(thief, victim)
      return { victim, answers, whileLive, inbox: [], texts: texts ? { [victim.person.phone]: ['已改绑其他手机号'] } : {} }
    },
  }
}

const lost = [
  'at once',
  'trying every way up',
  'as a new WeChat',
  'closing and coming again',
  'at the WeChat that reported it, at once',
  'at the WeChat that reported it, trying every way up',
] as const

/** The lost phone, unlocked, with its WeChat and its number: it can sign in again, and read the texts that come. */
function lostPhone(provenAtWindow: boolean, after: (typeof lost)[number]): Script {
  return {
    name: `the lost phone${provenAtWindow ? ', its number proven at a window,' : ''} signs in again, ${after}`,
    async run(world, guards) {
      const victim = await newVictim(world, 'lostReported', { provenAtWindow })
      const ofReporter = after.startsWith('at the WeChat that reported it')
      const openid = ofReporter ? victim.second?.openid : victim.first.openid
      const phone = after === 'as a new WeChat' ? world.newPhone(undefined, guards) : world.newPhone(openid, guards)
      await phone.signIn()
      const isComing = after === 'as a new WeChat' || after === 'closing and coming again'
      if (after === 'closing and coming again') {
        await phone.call('identity.closeAccount', {})
        await phone.signIn()
      }
      if (isComing) await phone.bind(victim.person.phone)
      if (isComing) await phone.realName(victim.person)
      const answers = await probeAll(phone, victim)
      if (!after.endsWith('at once')) await tryToRise(world, phone, victim, victim.person.phone)
      answers.push(...(await probeAll(phone, victim)))
      const isTaken = after === 'as a new WeChat'
      const texts = isComing ? { [victim.secondNumber]: [...(isTaken ? ['已绑定到别的微信'] : []), '填写了您的身份信息'] } : {}
      // The texts come to the lost phone: its PINs are wrong ones, with the right code.
      const locked = provenAtWindow && !after.endsWith('at once') ? ['pinLocked'] : []
      const inbox = [...locked, ...(isComing ? ['newWechatTried', ...(isTaken ? ['phoneTaken'] : [])] : [])]
      return { victim, answers, whileLive: [], inbox, texts }
    },
  }
}

const comers = shapes.flatMap((shape) =>
  [false, true].flatMap((provenAtWindow) =>
    (
      [
        ['victim', 'victim’s'],
        ['victim', 'their own'],
        ['themselves', 'victim’s'],
      ] as const
    ).map(([claims, number]): Comer => ({ shape, provenAtWindow, claims, number })),
  ),
)
/** Those in which somebody gives the victim's name. */
export const impostors: readonly Script[] = comers.filter(({ claims }) => claims === 'victim').map(fromNewWechat)
export const thieves: readonly Script[] = endings.flatMap((ending) => ending.shapes.map((shape) => stolenSession(ending, shape)))

export const scripts: readonly Script[] = [
  ...comers.map(fromNewWechat),
  ...thieves,
  ...moves.flatMap((move) => everywhere.map((shape) => stolenAndMoved(move, shape))),
  ...lost.map((after, index) => lostPhone(index % 2 === 1, after)),
]
