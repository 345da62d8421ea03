import type { Me } from '../../contract/identity/me'
import { learnServerTime } from './serverClock'
import { actFor, bePerson, currentEra, currentSubject, endActing, sessionStore } from './sessionStore'
import { lookAfterWard, waitForBirthday } from './wardWatch'

interface Answer {
  ok: boolean
  data?: unknown
}
let answer: Answer = { ok: false }
jest.mock('./cloud', () => ({ call: async () => answer }))

const dayMs = 24 * 60 * 60_000
const birthday = '2026-12-01T16:00:00.000Z'
const ward = { residentId: 'ward', name: '王小明', endsAt: birthday, frozen: false }
const me: Me = {
  level: 2,
  proofDue: false,
  phoneMasked: null,
  resident: { residentId: 'father', nameMasked: '王*', documentType: '01', numberMasked: '4***' },
}
const told = (...wards: object[]): Answer => ({ ok: true, data: { wards } })
const ended = () => sessionStore.getState().ended

beforeEach(() => {
  jest.useFakeTimers({ now: Date.parse('2026-11-21T06:00:00.000Z') })
  learnServerTime(new Date(jest.now()).toISOString())
  bePerson(me, 'token')
  actFor(ward)
  answer = { ok: false }
})
afterEach(() => {
  endActing('ward', 'ended')
  jest.useRealTimers()
})

describe('the 18th birthday', () => {
  it('ends acting at its very midnight, also with the network away, however far off it was', () => {
    waitForBirthday()
    jest.advanceTimersByTime(Date.parse(birthday) - jest.now() - 1)
    expect(currentSubject(true)).toBe('ward')
    const era = currentEra()
    jest.advanceTimersByTime(1)
    expect([currentSubject(true), ended(), currentEra()]).toEqual(['father', { name: '王小明', why: 'grownUp' }, era + 1])
  })

  it('the control: with nobody waiting it goes on', () => {
    jest.advanceTimersByTime(30 * dayMs)
    expect(currentSubject(true)).toBe('ward')
  })

  it('waits no more once it was told to stop', () => {
    const stop = waitForBirthday()
    stop()
    jest.advanceTimersByTime(30 * dayMs)
    expect(currentSubject(true)).toBe('ward')
  })

  it('goes by the server’s clock, whatever the phone is set to', () => {
    learnServerTime(new Date(Date.parse(birthday) - 60_000).toISOString())
    waitForBirthday()
    jest.advanceTimersByTime(59_999)
    expect(currentSubject(true)).toBe('ward')
    jest.advanceTimersByTime(1)
    expect(ended()?.why).toBe('grownUp')
  })

  it('is seen at the next look by a phone that slept over it', async () => {
    jest.setSystemTime(Date.parse(birthday))
    await lookAfterWard()
    expect(ended()?.why).toBe('grownUp')
  })
})

describe('the family list, looked at while acting', () => {
  it('ends acting for who is no longer in it', async () => {
    answer = told({ ...ward, residentId: 'another' })
    await lookAfterWard()
    expect([currentSubject(true), ended()]).toEqual(['father', { name: '王小明', why: 'ended' }])
  })

  it('shows that guardians are in dispute', async () => {
    const era = currentEra()
    answer = told({ ...ward, frozen: true })
    await lookAfterWard()
    expect([sessionStore.getState().subject, currentEra()]).toEqual([{ ...ward, frozen: true }, era + 1])
  })

  it('keeps acting while nothing was said, or while it was said of a person before', async () => {
    await lookAfterWard()
    expect(currentSubject(true)).toBe('ward')
    answer = told()
    const looking = lookAfterWard()
    actFor({ ...ward, residentId: 'sister' })
    await looking
    expect(currentSubject(true)).toBe('sister')
    endActing('sister', 'ended')
  })
})
