import { clientFailure } from '../../../client/failure'
import { type CloseEvent, closeFlow, closeStart } from './closeFlow'

const upTo = (...events: CloseEvent[]) => events.reduce(closeFlow, closeStart)
const asked: CloseEvent = { type: 'asked' }
const confirmed: CloseEvent = { type: 'confirmed' }

describe('注销账户', () => {
  it('is asked once more before it is done', () => {
    expect(upTo(confirmed)).toEqual(closeStart)
    expect(upTo(asked)).toEqual({ at: 'asking' })
    expect(upTo(asked, { type: 'kept' })).toEqual(closeStart)
    expect(upTo(asked, confirmed, { type: 'kept' })).toEqual({ at: 'closing' })
  })

  it('says why it was not done', () => {
    const failure = clientFailure('client.offline')
    expect(upTo(asked, confirmed, { type: 'refused', failure })).toEqual({ at: 'telling', refused: failure })
    expect(upTo({ type: 'refused', failure })).toEqual(closeStart)
  })
})
