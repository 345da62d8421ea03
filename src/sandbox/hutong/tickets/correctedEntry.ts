import type { Kysely } from 'kysely'
import type { LaboratoryResult } from '../../../contract/record/recordEntry'
import { isIdentityField } from '../../../contract/ticket/identityFields'
import type { Tables } from '../../database/tables'
import { findEntry } from '../entries'
import { type EntryContent, findField, withField } from './storedEntry'
import type { StoredTicket } from './tickets'

/**
 * 勘误: what the source sends anew, with what is right in its place. An entry nobody could read comes again as it should have come.
 * null when the record has no such entry or field, or the field says who somebody is: that is proposed, never corrected.
 */
export async function correctedEntry(
  database: Kysely<Tables>,
  { resident_id: residentId, about }: StoredTicket,
  value: string,
): Promise<EntryContent | null> {
  const entry = about === null || about.entryId === null ? null : await findEntry(database, residentId, about.entryId)
  if (about === null || entry === null) return null
  const { entry_id: entryId, summary } = entry
  if (entry.malformed !== null) return { entryId }
  if (about.field === null) return null
  const name = { fieldId: about.fieldId, label: about.field }
  const field = findField(entry.parts ?? [], name)
  if (field !== null) {
    if (entry.form === 'personal' && isIdentityField(field.id)) return null
    return { entryId, parts: withField(entry.parts ?? [], name, value), ...retold(summary, field.value, value) }
  }
  const result = (entry.results ?? []).find((candidate) => candidate.name === about.field)
  if (result === undefined) return null
  const results = (entry.results ?? []).map((other) => (other === result ? flagged({ ...result, value }) : other))
  return { entryId, results, ...retold(summary, result.value, value) }
}

/** The line in the list may quote the old value. */
function retold(summary: string | null, old: string, value: string): { summary?: string } {
  return old.length > 1 && summary?.includes(old) ? { summary: summary.replace(old, value) } : {}
}

/** The arrow belongs to the old value; where the range is no pair of numbers nobody here can draw a new one. */
function flagged(result: LaboratoryResult): LaboratoryResult {
  const [, low, high] = /^(\d+(?:\.\d+)?)\s*[-–—~～]+\s*(\d+(?:\.\d+)?)$/.exec(result.range ?? '') ?? []
  const value = Number(result.value)
  if (low === undefined || high === undefined || Number.isNaN(value)) return { ...result, flag: null }
  return { ...result, flag: value < Number(low) ? 'low' : value > Number(high) ? 'high' : null }
}
