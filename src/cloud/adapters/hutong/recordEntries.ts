import * as z from 'zod/mini'
import {
  entryHeadSchema,
  entrySchema,
  type ListedEntry,
  type OpenedEntry,
  type UnreadableEntry,
  unreadableEntrySchema,
} from '../../../contract/record/recordEntry'
import { sensitiveKindOf } from '../../../contract/record/sensitive'
import { sensitiveKindOfEntry } from '../../../contract/record/sensitiveEntry'

/** One entry as it came; one that is malformed becomes `unreadable` in its place and spoils none of the others. */
export function readHead(came: unknown): ListedEntry {
  const read = z.safeParse(entryHeadSchema, came)
  if (!read.success) return { state: 'unreadable', ...whatCanBeRead(came) }
  const { title, summary, sensitive } = read.data
  return { state: 'read', ...read.data, sensitive: sensitive ?? sensitiveKindOf(title, summary) }
}

export function readWhole(came: unknown): OpenedEntry {
  const read = z.safeParse(entrySchema, came)
  if (!read.success) return { state: 'unreadable', ...whatCanBeRead(came) }
  return { state: 'read', ...read.data, sensitive: read.data.sensitive ?? sensitiveKindOfEntry(read.data) }
}

const places = unreadableEntrySchema.shape

function whatCanBeRead(came: unknown): UnreadableEntry {
  const loose = z.safeParse(z.record(z.string(), z.unknown()), came)
  const of = loose.success ? loose.data : {}
  const orNull = <Value>(schema: z.ZodMiniType<Value | null>, value: unknown): Value | null => {
    const read = z.safeParse(schema, value)
    return read.success ? read.data : null
  }
  return {
    entryId: orNull(places.entryId, of.entryId),
    module: orNull(places.module, of.module),
    sourceOrg: orNull(places.sourceOrg, of.sourceOrg) || null,
    collectedAt: orNull(places.collectedAt, of.collectedAt),
  }
}
