import { deep } from '../deep'
import { recordFigure } from '../figures'
import { type Counted, twoPeopleAtOnePhone } from './subject/interleaving'
import type { Guards } from './subject/loadPhone'

const interleavings = deep ? 1_000 : 100
/** A control runs until it shows, and at most so often. */
const controls = 100

beforeAll(() => {
  // React draws by setImmediate, which stays real; the phone's own waiting is the test's to pass.
  jest.useFakeTimers({
    doNotFake: ['Date', 'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'],
  })
})
afterAll(() => jest.useRealTimers())

async function count(guards: Guards, seeds: number, untilShown = false): Promise<Counted & { seeds: number[] }> {
  const phone = twoPeopleAtOnePhone(guards)
  const all: Counted & { seeds: number[] } = { own: 0, foreign: 0, seeds: [] }
  for (let seed = 1; seed <= seeds; seed += 1) {
    const { own, foreign } = await phone.run(seed)
    all.own += own
    all.foreign += foreign
    if (foreign > 0) all.seeds.push(seed)
    if (untilShown && foreign > 0) break
  }
  return all
}

describe('another person at the phone, or another acted for, while answers are in the air', () => {
  it(
    'is never shown anything of the one before',
    async () => {
      const { own, foreign, seeds } = await count({ client: true, state: true, pages: true }, interleavings)
      recordFigure('换人、换代办的家人时答复还在路上：画出别人内容的画面', `${interleavings} 次交错，${foreign} 帧`, '0 帧')
      expect(seeds).toEqual([])
      expect(foreign).toBe(0)
      expect(own).toBeGreaterThan(interleavings)
    },
    deep ? 1_200_000 : 120_000,
  )

  it.each([
    ['the client does not look whose answer it is', { client: false, state: true, pages: true }],
    ['a page keeps what it read', { client: true, state: false, pages: true }],
    ['neither is guarded', { client: false, state: false, pages: true }],
    ['a page about oneself stays open while acting for another', { client: true, state: true, pages: false }],
  ])(
    'control: is shown it where %s',
    async (_, guards) => {
      const { foreign } = await count(guards, controls, true)
      expect(foreign).toBeGreaterThan(0)
    },
    300_000,
  )
})
