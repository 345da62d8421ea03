import { clientFailure } from '../../../client/failure'
import { type FaceEvent, faceFlow, faceStart, mostQuestions } from './faceFlow'

const started: FaceEvent = { type: 'attemptStarted', attemptId: 'attempt', verifyId: 'verify' }
const done: FaceEvent = { type: 'faceEnded', end: 'done' }
const pending: FaceEvent = { type: 'resultRead', outcome: 'pending' }
const upTo = (...events: FaceEvent[]) => events.reduce(faceFlow, faceStart)

describe('人脸核身', () => {
  it('asks the server whatever the phone saw', () => {
    expect(upTo(started, done)).toEqual({ at: 'asking', attemptId: 'attempt', stopped: false, asked: 0 })
    expect(upTo(started, { type: 'faceEnded', end: 'stopped' })).toMatchObject({ at: 'asking', stopped: true })
  })

  it('ends with what the server read', () => {
    expect(upTo(started, done, { type: 'resultRead', outcome: 'passed' })).toMatchObject({ at: 'ended', outcome: 'passed' })
  })

  it('asks a few times while WeChat is still at it, then says so and can ask again', () => {
    let state = upTo(started, done)
    let questions = 0
    while (state.at === 'asking') {
      questions += 1
      state = faceFlow(faceFlow(state, pending), { type: 'waitEnded' })
    }
    expect(questions).toBe(mostQuestions)
    expect(state).toMatchObject({ at: 'ended', outcome: 'pending' })
    expect(faceFlow(state, { type: 'askedAgain' })).toMatchObject({ at: 'asking', asked: 0 })
  })

  it('does not wait for the result of a check that was stopped on the phone', () => {
    expect(upTo(started, { type: 'faceEnded', end: 'stopped' }, pending)).toMatchObject({ at: 'ended', outcome: 'cancelled' })
  })

  it('shows the other road on a phone that cannot do it', () => {
    expect(upTo(started, { type: 'faceEnded', end: 'unsupported' })).toMatchObject({ at: 'ended', outcome: 'otherRoad' })
  })

  it('can begin anew after a failure', () => {
    const failure = clientFailure('client.offline')
    expect(upTo({ type: 'refused', failure })).toEqual({ at: 'failed', failure })
    expect(upTo({ type: 'refused', failure }, { type: 'startedOver' })).toEqual(faceStart)
  })
})
