import type { RecordModule } from '../../contract/record/recordModule'
import type { RecordQueryFilter, Vault } from '../ports'

const tagLength = 32

/** The list a page belongs to: the same place in a list filtered otherwise is another place. */
interface List {
  readonly residentId: string
  readonly module: RecordModule | undefined
  readonly filter: RecordQueryFilter
  readonly word: string | undefined
}

function tagOf(vault: Vault, { residentId, module, filter, word }: List, cursor: string): string {
  const list = [residentId, module, filter.orgName, filter.from, filter.to, filter.visitType, word, cursor]
  return vault.lookup('record.cursor', JSON.stringify(list.map((part) => part ?? null))).slice(0, tagLength)
}

/** The province's cursor is its own and opaque: the tag tells the one it gave for this list from anything else. */
export function writePageCursor(vault: Vault, list: List, cursor: string | null): string | null {
  return cursor === null ? null : `${tagOf(vault, list, cursor)}${cursor}`
}

/** The province's cursor; null when it was not given out for this list: then the question is wrong, not the province away. */
export function readPageCursor(vault: Vault, list: List, given: string): string | null {
  const cursor = given.slice(tagLength)
  return given.slice(0, tagLength) === tagOf(vault, list, cursor) ? cursor : null
}
