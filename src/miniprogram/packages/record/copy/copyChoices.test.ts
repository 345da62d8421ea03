import { recordModules } from '../../../../contract/record/recordModule'
import { mostCopyEntries, takeCopy } from '../../../../contract/record/takeCopy'
import { clientFailure } from '../../../client/failure'
import { type CopyEvent, type CopyState, choicesWrong, copyFlow, copyQuestion, copyStart } from './copyChoices'

const upTo = (...events: CopyEvent[]) => events.reduce(copyFlow, copyStart)
const now = Date.parse('2026-11-21T06:05:00.000Z')

const copy = {
  fileName: '健康档案副本-20261121.pdf',
  mediaType: 'application/pdf' as const,
  base64: '',
  entries: 1,
  unreadable: 0,
  digest: 'ab',
  verifyUrl: 'http://127.0.0.1:8787/verify',
}

describe('导出我的档案', () => {
  it('begins with everything in a PDF, which asks for no day', () => {
    expect(choicesWrong(copyStart.choices)).toBeNull()
    expect(copyQuestion(copyStart.choices, now)).toEqual({ format: 'pdf', modules: [...recordModules] })
  })

  it('keeps what was chosen through a refusal and the making', () => {
    const chosen: CopyEvent[] = [
      { type: 'chosen', part: { format: 'fhir', time: 'oneYear' } },
      { type: 'moduleTapped', module: 'blood' },
    ]
    const { choices } = upTo(...chosen)
    const later: CopyEvent[][] = [
      [{ type: 'started' }, { type: 'refused', failure: clientFailure('client.offline') }],
      [{ type: 'started' }, { type: 'made', copy }, { type: 'anotherWanted' }],
    ]
    for (const events of later) {
      const state: CopyState = upTo(...chosen, ...events)
      expect([state.at, state.choices]).toEqual(['choosing', choices])
    }
    expect(upTo({ type: 'started' }, { type: 'made', copy })).toMatchObject({ at: 'made', copy })
  })

  it('puts a module in and takes it out, always in the record’s own order', () => {
    const tapped = (...modules: ('visit' | 'basic')[]) => upTo(...modules.map((module) => ({ type: 'moduleTapped', module }) as const))
    expect(tapped('visit').choices.modules).toEqual(recordModules.filter((module) => module !== 'visit'))
    expect(tapped('basic', 'visit', 'basic').choices.modules[0]).toBe('basic')
  })

  it('says what is missing before anything is asked', () => {
    expect(choicesWrong({ ...copyStart.choices, modules: [] })).toBe('noModule')
    const days = { ...copyStart.choices, time: 'days' as const }
    expect(choicesWrong({ ...days, from: '2026-01-02', to: '' })).toBe('daysMissing')
    expect(choicesWrong({ ...days, from: '2026-01-02', to: '2026-01-01' })).toBe('daysMissing')
    expect(choicesWrong({ ...days, from: '2026-01-02', to: '2026-01-02' })).toBeNull()
  })

  it('asks for whole years back, on a day that there is', () => {
    const from = (time: 'oneYear' | 'threeYears', at: string) => copyQuestion({ ...copyStart.choices, time }, Date.parse(at))
    expect(from('oneYear', '2026-11-21T06:05:00Z')).toMatchObject({ from: '2025-11-21' })
    expect(from('threeYears', '2028-02-29T06:05:00Z')).toMatchObject({ from: '2025-02-28' })
    expect(takeCopy.input.safeParse(from('threeYears', '2028-02-29T06:05:00Z')).success).toBe(true)
    expect(mostCopyEntries).toBe(500)
  })
})
