import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables'
import { personalEntry, storeEntry } from './storedEntry'
import type { StoredTicket } from './tickets'

const field = { field: 'managingCentre', label: '管理机构' } as const

/** 迁移, 托管: from now on this centre keeps the record, and is the source of 个人信息. */
export async function moveCentre(
  trx: Kysely<Tables>,
  { resident_id: residentId, org_name: centre }: StoredTicket,
  now: Date,
): Promise<void> {
  const entry = await personalEntry(trx, residentId)
  if (entry === null) return
  const parts = entry.parts.map((part, place) => {
    if (place > 0) return part
    const others = part.fields.filter((other) => other.field !== field.field && other.label !== field.label)
    return { ...part, fields: [...others, { ...field, value: centre }] }
  })
  await storeEntry(trx, residentId, { entryId: entry.entry_id, parts, sourceOrg: centre }, now)
  await trx
    .insertInto('entry_sources')
    .values({ resident_id: residentId, module: 'basic', source_org: centre })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
