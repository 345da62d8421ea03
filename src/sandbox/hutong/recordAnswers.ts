import type * as z from 'zod/mini'
import { type EmptyReason, firstRecordDay } from '../../contract/record/emptyReason'
import type { recordEntry, recordList } from '../../contract/upstream/hutong/recordService'
import { ensureRecord } from '../database/ensureRecord'
import { recordEntryPath, recordListPath } from '../faults/faultWords'
import { levelOf } from '../population/places'
import type { World } from '../world'
import { type EntryFilter, type EntryRow, findEntry, listEntries, sourcesOf } from './entries'
import { findByDocument, findSomebodyElse, type RegisteredResident } from './register'
import type { Outcome } from './sealed'
import { wireEntry } from './wireEntry'

type ListQuestion = z.infer<typeof recordList.request>
type EntryQuestion = z.infer<typeof recordEntry.request>

const noSuchPerson = { ok: false, returnDesc: '省平台没有该居民' } as const
/** Of a question that nobody has asked. */
const otherQuestion = '00000000-0000-4000-8000-000000000000'

/** `record.list`, sound unless a fault was set for it (faults/faultTable.ts). */
export async function answerList(world: World, { documentType, documentNumber, ...asked }: ListQuestion): Promise<Outcome<unknown>> {
  const asking = await findByDocument(world.database, documentType, documentNumber)
  if (asking === null) return noSuchPerson
  const fault = world.faults.takeAnswer(recordListPath, asked.module ?? null)
  const resident = fault?.kind === 'otherPerson' ? await findSomebodyElse(world.database, asking) : asking
  const missing = fault?.kind === 'moduleMissing' && fault.module !== undefined ? fault.module : null
  await ensureRecord(world.database, resident.residentId)

  const firstPage = asked.cursor === undefined
  const request = { ...asked, ...(missing === null ? {} : { without: missing }) }
  const [list, sources] = await Promise.all([
    listEntries(world.database, resident.residentId, request),
    firstPage ? sourcesOf(world.database, resident.residentId, asked.module) : [],
  ])
  if (!list.ok) return { ok: false, returnDesc: list.message }
  const entries = list.rows.map((row) => wireEntry(row, asked.whole === true))
  const result = {
    question: asked.question,
    // By the number it was asked by: a person may have several.
    ...(resident === asking ? { documentType, documentNumber } : documentOf(resident)),
    count: entries.length,
    entries,
    nextCursor: list.nextCursor,
    missing: missing === null ? [] : [missing],
    sources,
    empty: firstPage && entries.length === 0 && missing === null ? emptyReason(resident, asked.filter ?? {}) : null,
  }
  switch (fault?.kind) {
    case 'halfPage':
      return {
        ok: true,
        result: { ...result, count: Math.max(1, entries.length), entries: entries.slice(0, Math.floor(entries.length / 2)) },
      }
    case 'otherQuestion':
      return { ok: true, result: { ...result, question: otherQuestion } }
    case 'malformedEntry':
      return { ok: true, result: { ...result, entries: entries.map((entry, place) => (place === 0 ? spoilt(entry) : entry)) } }
    default:
      return { ok: true, result }
  }
}

/** `record.entry`, likewise. */
export async function answerEntry(
  world: World,
  { documentType, documentNumber, question, entryId }: EntryQuestion,
): Promise<Outcome<unknown>> {
  const asking = await findByDocument(world.database, documentType, documentNumber)
  if (asking === null) return noSuchPerson
  await ensureRecord(world.database, asking.residentId)
  const fault = world.faults.takeAnswer(recordEntryPath, null)
  const whose = fault?.kind === 'otherPerson' ? await findSomebodyElse(world.database, asking) : asking
  const row = whose === asking ? await findEntry(world.database, asking.residentId, entryId) : await newestOf(world, whose)
  const entry = row === null ? null : wireEntry(row, true)
  return {
    ok: true,
    result: {
      question: fault?.kind === 'otherQuestion' ? otherQuestion : question,
      ...(whose === asking ? { documentType, documentNumber } : documentOf(whose)),
      entry: fault?.kind === 'malformedEntry' ? spoilt(entry) : entry,
    },
  }
}

async function newestOf(world: World, { residentId }: RegisteredResident): Promise<EntryRow | null> {
  await ensureRecord(world.database, residentId)
  const list = await listEntries(world.database, residentId, { limit: 1, whole: true })
  return list.ok ? (list.rows[0] ?? null) : null
}

function documentOf({ documentType, documentNumber }: RegisteredResident) {
  return { documentType, documentNumber }
}

/** Its source and its id can still be read; what it is cannot. */
function spoilt(entry: unknown): unknown {
  return { ...Object(entry), form: 42, title: null }
}

function emptyReason(resident: RegisteredResident, { orgName, to }: EntryFilter): EmptyReason {
  if (to && to < firstRecordDay) return 'before2021'
  if (orgName && levelOf(orgName) === 'below') return 'notSecondLevel'
  return resident.quietReason ?? 'notUploaded'
}
