import { clientFailure } from '../../../client/failure'
import { type WardEvent, wardFlow, wardStart } from './wardFlow'

const upTo = (...events: WardEvent[]) => events.reduce(wardFlow, wardStart)
const failure = clientFailure('client.offline')

describe('what is asked about guardianship', () => {
  it('is a sheet first, with a way back', () => {
    expect(upTo({ type: 'asked', sheet: 'freeze' })).toMatchObject({ sheet: 'freeze', busy: false })
    expect(upTo({ type: 'asked', sheet: 'freeze' }, { type: 'kept' })).toEqual(wardStart)
  })

  it('takes permissions back with it only when that was chosen this time', () => {
    const chosen = upTo({ type: 'asked', sheet: 'end' }, { type: 'alsoRevokeTurned' })
    expect(chosen.alsoRevoke).toBe(true)
    expect(wardFlow(chosen, { type: 'sent' }).alsoRevoke).toBe(true)
    expect(
      upTo({ type: 'asked', sheet: 'end' }, { type: 'alsoRevokeTurned' }, { type: 'kept' }, { type: 'asked', sheet: 'end' }).alsoRevoke,
    ).toBe(false)
  })

  it('says what was refused, and of which act, until something is asked again', () => {
    const refused = upTo({ type: 'sent' }, { type: 'refused', act: 'lift', failure })
    expect(refused).toMatchObject({ busy: false, refused: { act: 'lift', failure } })
    expect(wardFlow(refused, { type: 'asked', sheet: 'end' }).refused).toBeNull()
    expect(wardFlow(refused, { type: 'done' })).toEqual(wardStart)
  })
})
