import { clientFailure } from '../../../client/failure'
import { meansHere, type StepUpEvent, stepUpFlow, stepUpStart } from './stepUpFlow'

const upTo = (...events: StepUpEvent[]) => events.reduce(stepUpFlow, stepUpStart)

describe('确认是您本人', () => {
  it('offers what the cloud takes and the phone can do, the quickest first', () => {
    expect(meansHere(['face', 'soter', 'pin'], true)).toEqual(['soter', 'face', 'pin'])
    expect(meansHere(['face', 'soter'], false)).toEqual(['face'])
    expect(meansHere(['pin'], true)).toEqual(['pin'])
  })

  it('goes straight on with one means, lets choose between two, and says so when there is none', () => {
    expect(upTo({ type: 'read', means: ['pin'] })).toMatchObject({ at: 'going', by: 'pin' })
    expect(upTo({ type: 'read', means: ['soter', 'face'] })).toMatchObject({ at: 'choosing', news: null })
    expect(upTo({ type: 'read', means: [] })).toEqual({ at: 'choosing', means: [], news: null })
  })

  it('comes back to the choice with what became of a try, also where there was only one', () => {
    const tried = upTo({ type: 'read', means: ['soter'] }, { type: 'left', news: 'cancelled' })
    expect(tried).toEqual({ at: 'choosing', means: ['soter'], news: 'cancelled' })
    expect(stepUpFlow(tried, { type: 'chosen', by: 'soter' })).toMatchObject({ at: 'going', by: 'soter' })
  })

  it('goes by no means that was not offered, and is done only by one that was tried', () => {
    const choosing = upTo({ type: 'read', means: ['soter', 'face'] })
    expect(stepUpFlow(choosing, { type: 'chosen', by: 'pin' })).toBe(choosing)
    expect(stepUpFlow(choosing, { type: 'confirmed' })).toBe(choosing)
    expect(upTo({ type: 'read', means: ['pin'] }, { type: 'confirmed' })).toEqual({ at: 'done' })
  })

  it('says when it could not be read, and reads again', () => {
    const failure = clientFailure('client.offline')
    expect(upTo({ type: 'unreadable', failure })).toEqual({ at: 'unread', failure })
    expect(upTo({ type: 'unreadable', failure }, { type: 'startedOver' })).toEqual(stepUpStart)
  })
})
