import { createECDH } from 'node:crypto'
import { sm2 } from 'sm-crypto'
import { filesBelow } from '../../config/gates/files'
import { inProject } from '../../config/paths'
import { isFailureCode } from '../../src/contract/answer'
import { failures } from '../../src/contract/failures'
import { type OperationName, operations } from '../../src/contract/operations'
import { readCode } from '../../src/contract/support/diagnosisCode'
import { packDiagnosis } from '../../src/contract/support/packDiagnosis'
import { unpackDiagnosis } from '../../src/contract/support/unpackDiagnosis'
import { openScreen, Refusal } from '../contract/screen/openScreen'
import { deep } from '../deep'
import { recordFigure } from '../figures'
import { searchFor } from './canaries/search'
import { many, personalValues } from './diagnosisCanaries/personalValues'
import { plantedAnswer, plantedInput } from './diagnosisCanaries/plantedAnswers'

const privateKey = '1d'.repeat(32)
const pair = createECDH('SM2')
pair.setPrivateKey(privateKey, 'hex')
Object.assign(globalThis, {
  APP_VERSION: '1.2.3',
  SUPPORT_SM2_PUBLIC_KEY: pair.getPublicKey('hex'),
  OPERATOR_CONTACT: '',
  WECHAT_CLIENT_BASE_URL: '',
})
Object.assign(globalThis, { GALLERY: false })

const sm4Key = '0123456789abcdeffedcba9876543210'
const names = Object.keys(operations).filter((name): name is OperationName => Object.hasOwn(operations, name))
const codes = Object.keys(failures).filter(isFailureCode)
const pages = filesBelow(inProject('src/miniprogram'))
  .map((file) => file.replaceAll('\\', '/'))
  .flatMap((file) => /^((?:pages|packages)\/.+)\/index\.tsx$/.exec(file)?.[1] ?? [])

type Mode = 'answers' | 'refuses'
interface Walked {
  /** All that a diagnosis was on the way: plain, packed, in words, and opened again after it was encrypted. */
  readonly told: Buffer
  /** What the recorder itself keeps of the way. */
  readonly kept: Buffer
  /** All that was typed, asked and answered. */
  readonly world: Buffer
  readonly steps: number
}

// Every list has the same two rows in this world, which React does not like.
jest.spyOn(console, 'error').mockImplementation(() => undefined)

/** A phone that goes everywhere and asks for everything, in a world where every text is somebody's. */
async function walk(wrong: (() => void) | null = null): Promise<Walked> {
  let mode: Mode = 'answers'
  let turn = 0
  const [told, kept, world]: Buffer[][] = [[], [], []]
  const copied: string[] = []
  const screen = openScreen(
    'packages/support/help',
    {},
    (operation, input) => {
      const name = names.find((known) => known === operation)
      const answer = name === undefined ? null : plantedAnswer(name)
      world?.push(Buffer.from(JSON.stringify([input, answer])))
      turn += 1
      return mode === 'answers' ? answer : new Refusal(codes[turn % codes.length] ?? 'system.unexpected')
    },
    undefined,
    (load) => {
      jest.doMock('sm-crypto/src/sm2/rng', () => load('platform/sm2Random'))
      const clipboard = { copyText: async (text: string) => copied.push(text) > 0 }
      jest.doMock(inProject('src/miniprogram/platform/clipboard'), () => clipboard, { virtual: true })
      wrong?.()
    },
  )
  let steps = 0
  const look = () => {
    const diagnosis = screen.module('packages/support/diagnosis/makeDiagnosis').makeDiagnosis()
    const { steps: recorded } = screen.module('session/diagnosis').recorded()
    steps += recorded.length
    told?.push(Buffer.from(JSON.stringify(diagnosis)), Buffer.from(packDiagnosis(diagnosis)))
    kept?.push(Buffer.from(JSON.stringify(recorded)))
  }
  try {
    // A control has seen enough when most of what can be typed was typed.
    const modes: readonly Mode[] = wrong
      ? ['answers', 'answers', 'answers']
      : deep
        ? ['answers', 'refuses', 'answers', 'refuses']
        : ['answers', 'refuses']
    for (const now of modes) {
      mode = now
      for (const name of names) {
        await screen.module('session/cloud').call(operations[name], plantedInput(name), {})
        if (names.indexOf(name) % 8 === 7) look()
      }
      for (const page of wrong ? [] : pages) {
        const [id = '', other = ''] = [personalValues[turn % many], personalValues[(turn + 1) % many]]
        await screen.turnTo(page, { grantId: id, requestId: other, receiptId: id, entryId: other, ticketId: id, module: 'report', to: '2' })
        if (pages.indexOf(page) % 8 === 7) look()
      }
      look()
      await screen.turnTo('packages/support/diagnosis')
      while (screen.text().includes('往下看（还有')) await screen.tap('往下看（还有')
      // What the page itself says; above it stands whom one acts for, on this phone alone.
      told?.push(Buffer.from(screen.host.querySelector('.page__column')?.textContent ?? ''))
      await screen.tap('生成并复制诊断码')
      await screen.see('诊断码已复制')
      // From here on it goes on for a ward, whose name is a canary like everything else.
      const ward = {
        residentId: '33333333-3333-4333-8333-333333333333',
        name: personalValues[0],
        endsAt: '2030-01-01T00:00:00.000Z',
        frozen: false,
      }
      screen.module('session/sessionStore').actFor(ward)
    }
  } finally {
    screen.close()
  }
  for (const code of copied) {
    const read = readCode(code)
    if (!read.ok) throw new Error(read.why)
    const packed = sm2.doDecrypt(Buffer.from(read.sealed).toString('hex'), privateKey, 1, { output: 'array' })
    told?.push(Buffer.from(packed), Buffer.from(JSON.stringify(unpackDiagnosis(Uint8Array.from(packed)))))
  }
  const whole = (parts: Buffer[] | undefined) => Buffer.concat((parts ?? []).flatMap((part) => [part, Buffer.from('\n')]))
  return { told: whole(told), kept: whole(kept), world: whole(world), steps }
}

/** How many of the 200 are found. */
function canariesIn(bytes: Buffer): number {
  return new Set(searchFor(personalValues, sm4Key, [{ name: 'there', bytes }]).map(({ value }) => value)).size
}

/** What an operation lets through, were the list of fields not there. */
const everythingTyped = {
  toldOf: (input: object) => Object.fromEntries(Object.entries(input).filter(([, value]) => typeof value !== 'object')),
}

const asItIs = (_operation: string, told: object) => told

test('of 200 canaries none gets into a diagnosis, on every page and through every operation and failure', async () => {
  expect(new Set(personalValues).size).toBe(many)
  const { told, kept, world, steps } = await walk()
  expect(canariesIn(world)).toBe(many)
  // The control of the walk: there were steps of every kind to tell.
  expect(steps).toBeGreaterThan(300)
  expect(told.toString()).toContain('ticket.report')
  expect([canariesIn(told), canariesIn(kept)]).toEqual([0, 0])
  recordFigure('隐私金丝雀：诊断码（明文、打包、解密、页面上的字）', `${canariesIn(told)}`, `0（${many}个值）`)
}, 300_000)

test('a wider list of fields is caught by the closed words; without those too it leaks, and is found', async () => {
  const widened = await walk(() => jest.doMock(inProject('src/miniprogram/session/diagnosisInputs'), () => everythingTyped))
  expect(canariesIn(widened.kept)).toBeGreaterThan(many / 4)
  expect(canariesIn(widened.told)).toBe(0)
  const open = await walk(() => {
    jest.doMock(inProject('src/miniprogram/session/diagnosisInputs'), () => everythingTyped)
    jest.doMock(inProject('src/miniprogram/packages/support/diagnosis/readInput'), () => ({ readInput: asItIs }))
  })
  expect(canariesIn(open.told)).toBeGreaterThan(many / 4)
}, 120_000)
