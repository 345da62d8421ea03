import type { Kysely } from 'kysely'
import type { Entry } from '../../../contract/record/recordEntry'
import type { Tables } from '../../database/tables'

/** A field as the person named it: by `part.field` of the form's catalogue where it is one, and by the word on the page. */
export interface FieldName {
  fieldId: string | null
  label: string | null
}

interface FoundField {
  /** `part.field` */
  id: string
  value: string
  part: number
  field: number
}

/** The first of that name: a part may come several times. */
export function findField(parts: Entry['parts'], { fieldId, label }: FieldName): FoundField | null {
  for (const [part, { part: partId, fields }] of parts.entries()) {
    const field = fields.findIndex((each) => (fieldId === null ? each.label === label : `${partId}.${each.field}` === fieldId))
    const found = fields[field]
    if (found !== undefined) return { id: `${partId}.${found.field}`, value: found.value, part, field }
  }
  return null
}

/** The same parts, with this value in that field where there is one. */
export function withField(parts: Entry['parts'], name: FieldName, value: string): Entry['parts'] {
  const found = findField(parts, name)
  return parts.map((part, at) => {
    if (at !== found?.part) return part
    return { ...part, fields: part.fields.map((field, place) => (place === found.field ? { ...field, value } : field)) }
  })
}

export async function personalEntry(trx: Kysely<Tables>, residentId: string) {
  const found = await trx
    .selectFrom('entries')
    .select(['entry_id', 'parts', 'source_org'])
    .where('resident_id', '=', residentId)
    .where('module', '=', 'basic')
    .where('form', '=', 'personal')
    .orderBy('occurred_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found ?? null
}

export interface EntryContent {
  entryId: string
  parts?: Entry['parts']
  results?: Entry['results']
  summary?: string | null
  sourceOrg?: string
}

/** The source sends it anew: 采集时间 is now, and what could not be read can be. */
export async function storeEntry(trx: Kysely<Tables>, residentId: string, content: EntryContent, collectedAt: Date): Promise<void> {
  const { entryId, parts, results, summary, sourceOrg } = content
  await trx
    .updateTable('entries')
    .set({
      collected_at: collectedAt,
      malformed: null,
      ...(parts === undefined ? {} : { parts: JSON.stringify(parts) }),
      ...(results === undefined ? {} : { results: JSON.stringify(results) }),
      ...(summary === undefined ? {} : { summary }),
      ...(sourceOrg === undefined ? {} : { source_org: sourceOrg }),
    })
    .where('resident_id', '=', residentId)
    .where('entry_id', '=', entryId)
    .execute()
}
