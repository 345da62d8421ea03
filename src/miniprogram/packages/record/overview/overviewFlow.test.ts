import type { ModuleGlance } from '../../../../contract/record/overview'
import { recordModules } from '../../../../contract/record/recordModule'
import { answeredFailure, clientFailure } from '../../../client/failure'
import { isRead, type OverviewEvent, overviewAfter, overviewStart, slowModules } from './overviewFlow'

const none = recordModules.map((module): ModuleGlance => ({ module, state: 'none', empty: 'notUploaded' }))
const but = (other: ModuleGlance): ModuleGlance[] => none.map((glance) => (glance.module === other.module ? other : glance))
const stateOf = (...events: OverviewEvent[]) => events.reduce(overviewAfter, overviewStart)
const standings = (...events: OverviewEvent[]) => Object.values(stateOf(...events).modules).map(({ at }) => at)

describe('the six modules', () => {
  const slowVisit: OverviewEvent = { kind: 'answered', glances: but({ module: 'visit', state: 'slow' }) }

  it('are all being read at first', () => {
    expect(standings({ kind: 'asked' })).toEqual(Array(6).fill('loading'))
  })

  it('are told apart: a slow and a failed one leave the others standing', () => {
    expect(standings(slowVisit)).toEqual(['told', 'told', 'slow', 'told', 'told', 'told'])
    expect(standings({ kind: 'answered', glances: but({ module: 'blood', state: 'failed' }) })).toEqual([
      'told',
      'told',
      'told',
      'told',
      'failed',
      'told',
    ])
  })

  it('name those to be asked for again', () => {
    expect(slowModules(but({ module: 'visit', state: 'slow' }))).toEqual(['visit'])
    expect(slowModules(none)).toEqual([])
  })

  it('change one at a time when one is asked for by itself', () => {
    const answered: OverviewEvent = {
      kind: 'moduleAnswered',
      module: 'visit',
      glance: { module: 'visit', state: 'none', empty: 'before2021' },
    }
    expect(stateOf(slowVisit, answered).modules.visit).toMatchObject({ at: 'told', glance: { empty: 'before2021' } })
    expect(stateOf(slowVisit, answered, { kind: 'moduleAsked', module: 'blood' }).modules).toMatchObject({
      visit: { at: 'told' },
      blood: { at: 'slow' },
    })
  })

  it('wait for a hand when asking by itself did not help', () => {
    for (const glance of [null, { module: 'visit', state: 'slow' } as const, { module: 'visit', state: 'failed' } as const])
      expect(stateOf(slowVisit, { kind: 'moduleAnswered', module: 'visit', glance }).modules.visit).toEqual({ at: 'failed' })
    const offline: OverviewEvent = { kind: 'moduleRefused', module: 'visit', failure: clientFailure('client.offline') }
    expect(stateOf(slowVisit, offline)).toMatchObject({ failure: null, modules: { visit: { at: 'failed' }, blood: { at: 'told' } } })
  })

  it.each(['identity.stepUpRequired', 'identity.proofDue', 'level.tooLow'])('are let go of when one is refused with %s', (code) => {
    const error = { code, message: '', retryable: false }
    const failure = answeredFailure({ ok: false, error, subject: null, traceId: 'trace' })
    const refused = recordModules.map((module): OverviewEvent => ({ kind: 'moduleRefused', module, failure }))
    expect(stateOf(slowVisit, ...refused)).toEqual({ ...overviewStart, failure })
    expect(isRead(stateOf(slowVisit, ...refused))).toBe(false)
    expect(isRead(stateOf(slowVisit))).toBe(true)
  })

  it('count as failed when the answer forgets them', () => {
    expect(standings({ kind: 'answered', glances: none.slice(0, 5) }).at(5)).toBe('failed')
  })

  it('are let go of when the question itself is asked anew', () => {
    expect(stateOf(slowVisit, { kind: 'asked' })).toEqual(overviewStart)
    expect(stateOf({ kind: 'refused', failure: clientFailure('client.offline') }).failure?.code).toBe('client.offline')
  })
})
