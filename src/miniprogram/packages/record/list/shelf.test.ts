import type { ListedEntry } from '../../../../contract/record/recordEntry'
import { clientFailure } from '../../../client/failure'
import { emptyShelf, type Shelf, type ShelfEvent, shelfAfter } from './shelf'

const entry = (entryId: string): ListedEntry => ({ state: 'unreadable', entryId, module: 'visit', sourceOrg: null, collectedAt: null })
const page = (ids: string[], nextCursor: string | null) => ({
  entries: ids.map(entry),
  nextCursor,
  missing: [],
  sources: ['甲医院'],
  empty: null,
})
const shelfOf = (...events: ShelfEvent[]): Shelf => events.reduce(shelfAfter, emptyShelf)
const ids = ({ entries }: Shelf) => entries.map(({ entryId }) => entryId)

describe('the pages of a list', () => {
  const first: ShelfEvent = { kind: 'pageRead', cursor: undefined, page: page(['a', 'b'], 'two') }
  const second: ShelfEvent = { kind: 'pageRead', cursor: 'two', page: page(['c'], null) }
  const failed: ShelfEvent = { kind: 'refused', failure: clientFailure('client.offline') }

  it('follow one another, each once', () => {
    expect(ids(shelfOf(first, second, second))).toEqual(['a', 'b', 'c'])
    expect(shelfOf(first, second).next).toBeNull()
  })

  it('name a module that any of them lacks', () => {
    const lacking: ShelfEvent = { kind: 'pageRead', cursor: 'two', page: { ...page(['c'], null), missing: ['visit'] } }
    expect(shelfOf(first, lacking).missing).toEqual(['visit'])
  })

  it('stay when the next one fails', () => {
    expect(ids(shelfOf(first, failed))).toEqual(['a', 'b'])
    expect(shelfOf(first, failed, second).failure).toBeNull()
  })

  it('give way to another question, but not the hospitals to choose from', () => {
    expect(shelfOf(first, { kind: 'asked' })).toEqual({ ...emptyShelf, sources: ['甲医院'] })
  })

  describe('when the page is shown again', () => {
    const shownAgain: ShelfEvent = { kind: 'shownAgain' }

    it('are unseen until the cloud has answered', () => {
      expect(shelfOf(first, second, shownAgain).checking).toBe(true)
      expect(shelfOf(first, second, shownAgain, failed).checking).toBe(true)
    })

    it('keep their place when nothing is new', () => {
      const again = shelfOf(first, second, shownAgain, first)
      expect(ids(again)).toEqual(['a', 'b', 'c'])
      expect(again.checking).toBe(false)
    })

    it('begin anew when something is', () => {
      const other: ShelfEvent = { kind: 'pageRead', cursor: undefined, page: page(['new', 'a'], 'two') }
      expect(ids(shelfOf(first, second, shownAgain, other))).toEqual(['new', 'a'])
    })

    it('go when there is nothing any more', () => {
      const none: ShelfEvent = { kind: 'pageRead', cursor: undefined, page: { ...page([], null), empty: 'notUploaded' } }
      expect(shelfOf(first, shownAgain, none)).toMatchObject({ entries: [], empty: 'notUploaded', checking: false })
    })
  })
})
