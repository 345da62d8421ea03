import { clientFailure } from '../../../client/failure'
import { type LostEvent, lostFlow, lostStart } from './lostFlow'

const upTo = (...events: LostEvent[]) => events.reduce(lostFlow, lostStart)
const asked: LostEvent = { type: 'asked' }
const confirmed: LostEvent = { type: 'confirmed' }
const refused: LostEvent = { type: 'refused', failure: clientFailure('client.offline') }
const reported: LostEvent = { type: 'reported', result: { ended: 2, accounts: 1 } }

describe('手机丢失', () => {
  it('is asked once more before anything ends', () => {
    expect(upTo(confirmed)).toEqual(lostStart)
    expect(upTo(asked)).toEqual({ at: 'asking' })
    expect(upTo(asked, { type: 'left' })).toEqual(lostStart)
    expect(upTo(asked, confirmed)).toEqual({ at: 'reporting' })
  })

  it('says why it was not done, and begins with the question again', () => {
    expect(upTo(asked, confirmed, refused)).toMatchObject({ at: 'telling', refused: { code: 'client.offline' } })
    expect(upTo(asked, confirmed, refused, asked)).toEqual({ at: 'asking' })
  })

  it('stays done', () => {
    const done = upTo(asked, confirmed, reported)
    expect(done).toEqual({ at: 'done', result: { ended: 2, accounts: 1 } })
    for (const event of [asked, confirmed, refused, reported]) expect(lostFlow(done, event)).toBe(done)
  })
})
