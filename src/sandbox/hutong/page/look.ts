import type { Entry, EntryHead } from '../../../contract/record/recordEntry'
import type { RecordModule } from '../../../contract/record/recordModule'
import { ensureRecord } from '../../database/ensureRecord'
import type { World } from '../../world'
import { type EntryRow, findEntry, type ListRequest, listEntries } from '../entries'
import { permits, refusalWords } from '../permissionRule'
import { findPermission } from '../permissions'
import { entryOf, headOf } from '../wireEntry'
import type { PageSession } from './pageSessions'
import { reportLook } from './reportLook'

export type Refused = { permitted: false; message: string }
/** `unreadable`: what the source sent is no entry; only the province's own marks of it can be shown. */
type Shown<Content> = Content & { unreadable: boolean }
export type ModuleLook = Refused | { permitted: true; entries: Shown<EntryHead>[]; nextCursor: string | null }
export type EntryLook = Refused | { permitted: true; entry: Shown<Entry> | null }

const unreadableTitle = '此条数据格式有误'
const refused: Refused = { permitted: false, message: refusalWords }

/** Asked anew at every click, and only of what codeAuthRec/save left here: nothing is remembered on the page. */
export async function isPermitted(world: World, { asker, resident }: PageSession): Promise<boolean> {
  return permits(await findPermission(world.database, resident.residentId, asker.orgCode), world.clock.now())
}

export async function lookAtModule(
  world: World,
  session: PageSession,
  request: ListRequest & { module: RecordModule },
): Promise<ModuleLook> {
  if (!(await isPermitted(world, session))) return refused
  const { residentId } = session.resident
  await ensureRecord(world.database, residentId)
  const list = await listEntries(world.database, residentId, request)
  if (!list.ok) return { permitted: true, entries: [], nextCursor: null }
  reportLook(world, session, request.module)
  return { permitted: true, entries: list.rows.map((row) => shown(row, headOf(row))), nextCursor: list.nextCursor }
}

export async function lookAtEntry(world: World, session: PageSession, entryId: string): Promise<EntryLook> {
  if (!(await isPermitted(world, session))) return refused
  const { residentId } = session.resident
  await ensureRecord(world.database, residentId)
  const row = await findEntry(world.database, residentId, entryId)
  if (row === null) return { permitted: true, entry: null }
  reportLook(world, session, row.module)
  return { permitted: true, entry: shown(row, row.malformed === null ? entryOf(row) : { ...headOf(row), parts: [], results: [] }) }
}

function shown<Content extends EntryHead>(row: EntryRow, content: Content): Shown<Content> {
  if (row.malformed === null) return { ...content, unreadable: false }
  return { ...content, title: unreadableTitle, summary: null, unreadable: true }
}
