import { exampleGrant } from '../../../capabilities/authorization/examples'
import { clientFailure } from '../../../client/failure'
import { type AgreedEvent, agreedFlow, agreedStart, isRecording } from './agreedFlow'

const upTo = (...events: AgreedEvent[]) => events.reduce(agreedFlow, agreedStart)
const failure = clientFailure('client.offline')
const recording = exampleGrant({ way: 'booking', state: 'recording' })

describe('同意预约申请', () => {
  it('is watched until the province has said yes or no', () => {
    expect(isRecording(upTo({ type: 'agreed', grant: recording }))).toBe(true)
    const read: AgreedEvent = { type: 'agreed', grant: { ...recording, state: 'active' } }
    expect(upTo({ type: 'agreed', grant: recording }, read)).toMatchObject({ at: 'agreed', grant: { state: 'active' } })
    expect(isRecording(upTo({ type: 'agreed', grant: recording }, read))).toBe(false)
  })

  it('says why it could not be told, and is told again when asked', () => {
    expect(upTo({ type: 'refused', failure })).toEqual({ at: 'failed', failure })
    expect(upTo({ type: 'refused', failure }, { type: 'triedAgain' })).toEqual(agreedStart)
  })

  it('never turns a permission that stands into a failure', () => {
    const agreed = upTo({ type: 'agreed', grant: recording })
    expect(agreedFlow(agreed, { type: 'refused', failure })).toEqual(agreed)
    expect(agreedFlow(agreed, { type: 'requestEnded' })).toEqual(agreed)
    expect(agreedFlow(agreed, { type: 'triedAgain' })).toEqual(agreed)
  })

  it('ends where the request has ended', () => {
    expect(upTo({ type: 'requestEnded' })).toEqual({ at: 'ended' })
  })
})
