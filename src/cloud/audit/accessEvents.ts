import type { ColumnType } from 'kysely'
import type { RecordModule } from '../../contract/record/recordModule'
import type { AccessLog, LoggedAccessEvent, NewAccessEvent } from '../neighbours'
import type { Database, DatabaseTransaction } from '../ports'
import { readCursor, writeCursor } from './eventCursor'

/** 调阅记录: every look, whoever's. Partitioned by month, kept at least 6 months (access guide 7.3). */
export interface AccessEventTable {
  resident_id: string
  event_id: string
  at: ColumnType<Date, Date, never>
  actor: LoggedAccessEvent['actor']
  org_code: string | null
  org_name: string | null
  department: string | null
  staff_no: string | null
  staff_name: string | null
  module: RecordModule | null
  standing: LoggedAccessEvent['standing']
  announced_at: ColumnType<Date | null, Date | null, never>
  /** Which guardian looked. */
  by_resident_id: string | null
}

const shown = [
  'event_id',
  'at',
  'actor',
  'org_code',
  'org_name',
  'department',
  'staff_name',
  'module',
  'standing',
  'by_resident_id',
] as const
type ShownRow = Pick<AccessEventTable, Exclude<(typeof shown)[number], 'at'>> & { at: Date }

function asLogged(row: ShownRow): LoggedAccessEvent {
  return {
    eventId: row.event_id,
    actor: row.actor,
    byResidentId: row.by_resident_id,
    orgCode: row.org_code,
    orgName: row.org_name,
    department: row.department,
    staffName: row.staff_name,
    module: row.module,
    at: row.at,
    standing: row.standing,
  }
}

/** Idempotent by (resident, event, at): a report that comes twice is one look. */
async function append(db: Database | DatabaseTransaction, event: NewAccessEvent): Promise<void> {
  await db
    .insertInto('access_event')
    .values({
      resident_id: event.residentId,
      event_id: event.eventId,
      at: event.at,
      actor: event.actor,
      by_resident_id: event.byResidentId,
      org_code: event.orgCode,
      org_name: event.orgName,
      department: event.department,
      staff_no: event.staffNo,
      staff_name: event.staffName,
      module: event.module,
      standing: event.standing,
      announced_at: event.announcedAt ?? null,
    })
    .onConflict((conflict) => conflict.columns(['resident_id', 'event_id', 'at']).doNothing())
    .execute()
}

async function page(db: Database, residentId: string, cursor: string | null, limit: number, whose: 'everybody' | 'notHospitals') {
  const after = readCursor(cursor)
  let query = db
    .selectFrom('access_event')
    .select(shown)
    .where('resident_id', '=', residentId)
    .orderBy('at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(limit + 1)
  if (whose === 'notHospitals') query = query.where('actor', '<>', 'hospital')
  if (after) query = query.where((where) => where(where.refTuple('at', 'event_id'), '<', where.tuple(after.at, after.eventId)))
  const rows = await query.execute()
  const events = rows.slice(0, limit).map(asLogged)
  const last = events.at(-1)
  return { events, nextCursor: rows.length > limit && last ? writeCursor(last) : null }
}

async function lastLooks(db: Database, residentId: string): Promise<ReadonlyMap<string, Date>> {
  const rows = await db
    .selectFrom('access_event')
    .select((column) => ['org_code', column.fn.max('at').as('at')])
    .where('resident_id', '=', residentId)
    .where('actor', '=', 'hospital')
    .groupBy('org_code')
    .execute()
  return new Map(rows.flatMap((row) => (row.org_code === null ? [] : [[row.org_code, row.at] as const])))
}

/** The key holds `at` because the months are partitions by it; the province's id alone tells a repeated report. */
async function find(db: Database | DatabaseTransaction, residentId: string, eventId: string): Promise<LoggedAccessEvent | null> {
  const row = await db
    .selectFrom('access_event')
    .select(shown)
    .where('resident_id', '=', residentId)
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  return row ? asLogged(row) : null
}

async function lookedSince(db: Database | DatabaseTransaction, residentId: string, orgCode: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('access_event')
    .select('event_id')
    .where('resident_id', '=', residentId)
    .where('at', '>=', since)
    .where('actor', '=', 'hospital')
    .where('org_code', '=', orgCode)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function announcedBetween(
  db: Database | DatabaseTransaction,
  residentId: string,
  orgCode: string,
  from: Date,
  to: Date,
): Promise<boolean> {
  const row = await db
    .selectFrom('access_event')
    .select('event_id')
    .where('resident_id', '=', residentId)
    .where('org_code', '=', orgCode)
    .where('announced_at', '>', from)
    .where('announced_at', '<=', to)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Two numbers were one person's: who looked by either is shown to them. What is there already stays once. */
async function moveTo(trx: DatabaseTransaction, from: string, into: string): Promise<void> {
  await trx
    .updateTable('access_event as moved')
    .set({ resident_id: into })
    .where('moved.resident_id', '=', from)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('access_event as there')
            .select('there.event_id')
            .where('there.resident_id', '=', into)
            .whereRef('there.event_id', '=', 'moved.event_id')
            .whereRef('there.at', '=', 'moved.at'),
        ),
      ),
    )
    .execute()
}

export function accessLog(db: Database): AccessLog {
  return {
    moveTo,
    append: (event, trx) => append(trx ?? db, event),
    find: (residentId, eventId, trx) => find(trx ?? db, residentId, eventId),
    lookedSince: (residentId, orgCode, since, trx) => lookedSince(trx ?? db, residentId, orgCode, since),
    announcedBetween: (residentId, orgCode, from, to, trx) => announcedBetween(trx ?? db, residentId, orgCode, from, to),
    page: (residentId, cursor, limit, whose) => page(db, residentId, cursor, limit, whose),
    lastLooks: (residentId) => lastLooks(db, residentId),
  }
}
