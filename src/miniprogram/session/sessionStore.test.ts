import type { Me } from '../../contract/identity/me'
import { actFor, beNobody, bePerson, currentEra, currentSubject, endActing, knowWard, sessionStore } from './sessionStore'

const meOf = (residentId: string): Me => ({
  level: 2,
  proofDue: false,
  phoneMasked: null,
  resident: { residentId, nameMasked: '黄**', documentType: '01', numberMasked: '4***' },
})
const ward = { residentId: 'ward', name: '黎乐言', endsAt: '2044-08-05T16:00:00.000Z', frozen: false }

beforeEach(() => {
  beNobody({ at: 'starting' })
  bePerson(meOf('mother'))
})

describe('acting for a ward', () => {
  it('is a new era, and names the ward only where wards are meant', () => {
    const before = currentEra()
    expect([currentSubject(true), currentSubject(false)]).toEqual(['mother', 'mother'])
    actFor(ward)
    expect([currentSubject(true), currentSubject(false)]).toEqual(['ward', 'mother'])
    expect(currentEra()).toBe(before + 1)
    actFor({ ...ward, residentId: 'other', name: '另一位' })
    expect(currentEra()).toBe(before + 2)
    actFor(null)
    expect([currentSubject(true), currentEra()]).toEqual(['mother', before + 3])
  })

  it('chosen again is nothing new', () => {
    actFor(ward)
    const before = currentEra()
    actFor(ward)
    expect(currentEra()).toBe(before)
  })

  it('ends with signing out, and with another person; not with the same one signing in again', () => {
    actFor(ward)
    bePerson(meOf('mother'), 'a new token')
    expect(currentSubject(true)).toBe('ward')
    bePerson(meOf('somebody else'))
    expect([sessionStore.getState().subject, currentSubject(true)]).toEqual([null, 'somebody else'])
    actFor(ward)
    beNobody({ at: 'signedOut' })
    expect([sessionStore.getState().subject, currentSubject(true)]).toEqual([null, null])
  })

  it('needs somebody who acts', () => {
    beNobody({ at: 'signedOut' })
    actFor(ward)
    expect(sessionStore.getState().subject).toBeNull()
  })

  it('that ends by itself is a new era, and is told once, to nobody but this person', () => {
    actFor(ward)
    const before = currentEra()
    endActing('another ward', 'ended')
    expect([currentSubject(true), currentEra()]).toEqual(['ward', before])
    endActing('ward', 'ended')
    expect([currentSubject(true), currentEra(), sessionStore.getState().ended]).toEqual([
      'mother',
      before + 1,
      { name: '黎乐言', why: 'ended' },
    ])
    bePerson(meOf('somebody else'))
    expect(sessionStore.getState().ended).toBeNull()
  })

  it('shows the ward as it is known now: suspended is a new era, another name is not, another ward is nothing', () => {
    actFor(ward)
    const before = currentEra()
    knowWard({ ...ward, name: '黎乐妍' })
    expect([sessionStore.getState().subject?.name, currentEra()]).toEqual(['黎乐妍', before])
    knowWard({ ...ward, frozen: true })
    expect([sessionStore.getState().subject?.frozen, currentEra()]).toEqual([true, before + 1])
    knowWard({ ...ward, residentId: 'other', name: '另一位' })
    expect([currentSubject(true), currentEra()]).toEqual(['ward', before + 1])
  })
})
