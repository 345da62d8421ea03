import { clientFailure } from '../../../client/failure'
import { type AskEvent, askFlow, askStart, type VouchStatus } from './askFlow'

const given: AskEvent = { type: 'given', code: '361033', expiresAt: '2026-11-21T06:10:00.000Z' }
const looked = (state: VouchStatus['state'], about: string | null = '361033'): AskEvent => ({
  type: 'looked',
  status: { state, phoneMasked: state === 'vouched' ? '138****8631' : null },
  about,
})
const upTo = (...events: AskEvent[]) => events.reduce(askFlow, askStart)
const shown = [looked('none', null), { type: 'asked' }, given] as const

describe('请家人帮我确认', () => {
  it('explains first, unless somebody has confirmed already', () => {
    expect(upTo(looked('none', null))).toEqual({ at: 'explained', failure: null })
    expect(upTo(looked('waiting', null))).toEqual({ at: 'explained', failure: null })
    expect(upTo({ type: 'notLooked' })).toEqual({ at: 'explained', failure: null })
    expect(upTo(looked('vouched', null))).toEqual({ at: 'vouched', phoneMasked: '138****8631' })
  })

  it('shows the digits while somebody may still type them', () => {
    expect(upTo(...shown, looked('waiting'))).toMatchObject({ at: 'shown', code: '361033' })
  })

  it.each<[string, AskEvent, string]>([
    ['their time is over', { type: 'timeOver' }, 'over'],
    ['they were mistyped too often', looked('none'), 'over'],
    ['somebody confirmed', looked('vouched'), 'vouched'],
    ['others were asked for', { type: 'asked' }, 'asking'],
  ])('lets go of them when %s', (_, event, at) => {
    const state = upTo(...shown, event)
    expect(state.at).toBe(at)
    expect(JSON.stringify(state)).not.toContain('361033')
  })

  it('is not ended by an answer about the digits before', () => {
    expect(upTo(...shown, looked('none', '111111')).at).toBe('shown')
  })

  it('says why none could be given, and drops digits that come too late', () => {
    const failure = clientFailure('client.offline')
    expect(upTo(looked('none', null), { type: 'asked' }, { type: 'refused', failure })).toEqual({ at: 'explained', failure })
    expect(upTo(looked('vouched', null), given).at).toBe('vouched')
  })

  it('begins anew when the word given no longer stands', () => {
    expect(upTo(...shown, looked('vouched'), { type: 'vouchGone' }).at).toBe('over')
  })
})
