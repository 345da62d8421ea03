import type { RecordModule } from '../../contract/record/recordModule'
import type { Vault } from '../ports'

const tagLength = 32

interface Page {
  readonly residentId: string
  readonly module: RecordModule
}

function tagOf(vault: Vault, { residentId, module }: Page, cursor: string): string {
  return vault.lookup('record.cursor', `${residentId}|${module}|${cursor}`).slice(0, tagLength)
}

/** The province's cursor is its own and opaque: the tag tells the one it gave for this list from anything else. */
export function writePageCursor(vault: Vault, page: Page, cursor: string | null): string | null {
  return cursor === null ? null : `${tagOf(vault, page, cursor)}${cursor}`
}

/** The province's cursor; null when it was not given out for this list: then the question is wrong, not the province away. */
export function readPageCursor(vault: Vault, page: Page, given: string): string | null {
  const cursor = given.slice(tagLength)
  return given.slice(0, tagLength) === tagOf(vault, page, cursor) ? cursor : null
}
