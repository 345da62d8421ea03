import type { OutputOf } from '../../../../contract/operation'
import type { EmptyReason } from '../../../../contract/record/emptyReason'
import type { list } from '../../../../contract/record/list'
import type { ListedEntry } from '../../../../contract/record/recordEntry'
import type { RecordModule } from '../../../../contract/record/recordModule'
import type { CallFailure } from '../../../client/failure'

type EntryPage = OutputOf<typeof list>

/** What has come of one question so far. */
export interface Shelf {
  readonly entries: readonly ListedEntry[]
  /** Where to go on; null at the end, undefined before the first page. */
  readonly next: string | null | undefined
  readonly sources: readonly string[]
  readonly missing: readonly RecordModule[]
  readonly empty: EmptyReason | null
  readonly failure: CallFailure | null
  /** Shown again: what is here stays unseen until the cloud has answered anew, and keeps its place meanwhile. */
  readonly checking: boolean
}

export type ShelfEvent =
  | { readonly kind: 'asked' | 'shownAgain' | 'goingOn' }
  | { readonly kind: 'pageRead'; readonly cursor: string | undefined; readonly page: EntryPage }
  | { readonly kind: 'refused'; readonly failure: CallFailure }

export const emptyShelf: Shelf = {
  entries: [],
  next: undefined,
  sources: [],
  missing: [],
  empty: null,
  failure: null,
  checking: false,
}

export function shelfAfter(before: Shelf, event: ShelfEvent): Shelf {
  switch (event.kind) {
    case 'asked':
      // The hospitals stay to be chosen from while the list is read under other conditions.
      return { ...emptyShelf, sources: before.sources }
    case 'shownAgain':
      return { ...before, failure: null, checking: true }
    case 'goingOn':
      return { ...before, failure: null }
    case 'refused':
      return { ...before, failure: event.failure }
    case 'pageRead':
      return event.cursor === undefined ? beginning(before, event.page) : continued(before, event.cursor, event.page)
  }
}

function beginning(before: Shelf, { entries, nextCursor, sources, missing, empty }: EntryPage): Shelf {
  // Nothing is new: who came back from an entry finds the place they left.
  if (before.checking && beginsWith(before.entries, entries)) return { ...before, missing, failure: null, checking: false }
  return { entries, next: nextCursor, sources, missing, empty, failure: null, checking: false }
}

function continued(before: Shelf, cursor: string, page: EntryPage): Shelf {
  // Asked for twice before the first was drawn: it stands there once.
  if (before.next !== cursor) return before
  const missing = [...before.missing, ...page.missing.filter((module) => !before.missing.includes(module))]
  return { ...before, entries: [...before.entries, ...page.entries], next: page.nextCursor, missing, failure: null }
}

function beginsWith(entries: readonly ListedEntry[], first: readonly ListedEntry[]): boolean {
  return first.length > 0 && entries.length >= first.length && first.every((entry, index) => same(entry, entries[index]))
}

function same(one: ListedEntry, other: ListedEntry | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
