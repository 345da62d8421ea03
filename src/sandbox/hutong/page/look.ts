import type { Entry, EntryHead } from '../../../contract/record/recordEntry'
import type { World } from '../../world'
import { findEntry, type ListRequest, listEntries } from '../entries'
import { permits, refusalWords } from '../permissionRule'
import { findPermission } from '../permissions'
import type { PageSession } from './pageSessions'
import { reportLook } from './reportLook'

export type Refused = { permitted: false; message: string }
export type ModuleLook = Refused | { permitted: true; entries: EntryHead[]; nextCursor: string | null }
export type EntryLook = Refused | { permitted: true; entry: Entry | null }

const refused: Refused = { permitted: false, message: refusalWords }

/** Asked anew at every click, and only of what codeAuthRec/save left here: nothing is remembered on the page. */
export async function isPermitted(world: World, { asker, resident }: PageSession): Promise<boolean> {
  return permits(await findPermission(world.database, resident.documentNumber, asker.orgCode), world.clock.now())
}

export async function lookAtModule(world: World, session: PageSession, request: ListRequest): Promise<ModuleLook> {
  if (!(await isPermitted(world, session))) return refused
  const list = await listEntries(world.database, session.resident.residentId, request)
  if (!list.ok) return { permitted: true, entries: [], nextCursor: null }
  reportLook(world, session, request.module)
  return { permitted: true, entries: list.entries, nextCursor: list.nextCursor }
}

export async function lookAtEntry(world: World, session: PageSession, entryId: string): Promise<EntryLook> {
  if (!(await isPermitted(world, session))) return refused
  const entry = await findEntry(world.database, session.resident.residentId, entryId)
  if (entry !== null) reportLook(world, session, entry.module)
  return { permitted: true, entry }
}
