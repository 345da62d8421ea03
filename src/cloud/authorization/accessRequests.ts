import { type ColumnType, sql } from 'kysely'
import type { AccessRequest, requestKinds, visitTypes } from '../../contract/authorization/accessRequest'
import type { Database, DatabaseTransaction } from '../ports'
import { blockedOrgCodes } from './hospitalBlocks'
import { lockHospital } from './hospitalLock'
import { type RequestKey, writeRequestId } from './requestId'

export type RequestKind = (typeof requestKinds)[number]
export type VisitType = (typeof visitTypes)[number]

/**
 * How a request ended before its time: by the patient, by being granted, because the same doctor asked again, with an SMS that certainly
 * did not leave (`unsent`), or with one whose answer was lost, so that it may have (`unanswered`).
 */
type Closing = 'declined' | 'used' | 'replaced' | 'unsent' | 'unanswered'

/** 调阅申请. Open until answered or past `expires_at` (half-open). */
export interface AccessRequestTable {
  resident_id: string
  id: string
  kind: RequestKind
  visit_type: VisitType
  org_code: string
  org_name: string
  department: string
  staff_no: string
  staff_name: string
  requested_at: ColumnType<Date, Date, never>
  expires_at: Date
  closed_at: Date | null
  closing: Closing | null
}

export interface NewAccessRequest {
  kind: RequestKind
  visitType: VisitType
  orgCode: string
  orgName: string
  department: string
  staffNo: string
  staffName: string
  requestedAt: Date
  expiresAt: Date
}

const hourMs = 60 * 60_000

export interface AskedLately {
  /** Open, declined or run out. What this very request replaces is not among them, unless it is an SMS: each was one on somebody's phone. */
  unanswered: number
  /** But for those that led to a grant, and SMS that certainly did not leave. */
  all: number
  /** Whether this doctor's earlier request is still open, so that this one takes its place. */
  replaces: boolean
}

/** How often this hospital asked this resident within the hour before this request; two doctors at once never both find the last place. */
export async function askedWithinHour(
  trx: DatabaseTransaction,
  residentId: string,
  asking: Pick<NewAccessRequest, 'orgCode' | 'staffNo' | 'kind' | 'requestedAt'>,
): Promise<AskedLately> {
  await lockHospital(trx, 'ask', residentId, asking.orgCode)
  const { requestedAt } = asking
  const replacedNow = sql`(closed_at is null and expires_at > ${requestedAt} and staff_no = ${asking.staffNo} and kind = ${asking.kind})`
  const { rows } = await sql<AskedLately>`
    select count(*)::int as "all", coalesce(bool_or(${replacedNow}), false) as replaces,
      (count(*) filter (where kind = 'sms' or (closing is distinct from 'replaced' and not ${replacedNow})))::int as unanswered
    from access_request
    where resident_id = ${residentId} and org_code = ${asking.orgCode} and requested_at > ${new Date(requestedAt.getTime() - hourMs)}
      and (closing is null or closing not in ('used', 'unsent'))`.execute(trx)
  return rows[0] ?? { unanswered: 0, all: 0, replaces: false }
}

/** Stores a request in the place of this doctor's earlier one: a patient is never asked the same thing by two cards. */
export async function storeRequest(trx: DatabaseTransaction, key: RequestKey, request: NewAccessRequest): Promise<void> {
  await trx
    .updateTable('access_request')
    .set({ closed_at: request.requestedAt, closing: 'replaced' })
    .where('resident_id', '=', key.residentId)
    .where('org_code', '=', request.orgCode)
    .where('staff_no', '=', request.staffNo)
    .where('kind', '=', request.kind)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', request.requestedAt)
    .execute()
  await trx
    .insertInto('access_request')
    .values({
      resident_id: key.residentId,
      id: key.id,
      kind: request.kind,
      visit_type: request.visitType,
      org_code: request.orgCode,
      org_name: request.orgName,
      department: request.department,
      staff_no: request.staffNo,
      staff_name: request.staffName,
      requested_at: request.requestedAt,
      expires_at: request.expiresAt,
    })
    .execute()
}

export interface StoredRequest {
  request: AccessRequest
  orgCode: string
  staffNo: string
  closing: Closing | null
}

const shown = [
  'id',
  'kind',
  'visit_type',
  'org_code',
  'org_name',
  'department',
  'staff_no',
  'staff_name',
  'requested_at',
  'expires_at',
  'closing',
] as const

function requestsOf(db: Database | DatabaseTransaction, residentId: string) {
  return db.selectFrom('access_request').select(shown).where('resident_id', '=', residentId)
}

/** What waits for an answer; a blocked hospital's requests do not. */
function openRequestsOf(db: Database | DatabaseTransaction, residentId: string, now: Date) {
  return requestsOf(db, residentId)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .where('org_code', 'not in', blockedOrgCodes(db, residentId))
}

type RequestRow = Awaited<ReturnType<ReturnType<typeof requestsOf>['executeTakeFirstOrThrow']>>

function asStored(residentId: string, row: RequestRow): StoredRequest {
  return {
    request: {
      requestId: writeRequestId({ residentId, id: row.id }),
      kind: row.kind,
      visitType: row.visit_type,
      orgCode: row.org_code,
      orgName: row.org_name,
      department: row.department,
      staffName: row.staff_name,
      requestedAt: row.requested_at.toISOString(),
      expiresAt: row.expires_at.toISOString(),
    },
    orgCode: row.org_code,
    staffNo: row.staff_no,
    closing: row.closing,
  }
}

const mostShownPerHospital = 3

/** The newest first, and never more than three of one hospital, whatever it sent. */
export async function openRequests(db: Database, residentId: string, now: Date): Promise<AccessRequest[]> {
  const placed = openRequestsOf(db, residentId, now).select(
    sql<number>`row_number() over (partition by org_code order by requested_at desc, id)`.as('place'),
  )
  const rows = await db
    .selectFrom(placed.as('placed'))
    .select(shown)
    .where('place', '<=', mostShownPerHospital)
    .orderBy('requested_at', 'desc')
    .limit(50)
    .execute()
  return rows.map((row) => asStored(residentId, row).request)
}

export async function findRequest(db: Database, key: RequestKey): Promise<StoredRequest | null> {
  const row = await requestsOf(db, key.residentId).where('id', '=', key.id).executeTakeFirst()
  return row ? asStored(key.residentId, row) : null
}

export async function findOpenRequest(db: Database, key: RequestKey, now: Date): Promise<StoredRequest | null> {
  const row = await openRequestsOf(db, key.residentId, now).where('id', '=', key.id).executeTakeFirst()
  return row ? asStored(key.residentId, row) : null
}

/** The same, held for this transaction: nobody else can answer it meanwhile. */
export async function holdOpenRequest(trx: DatabaseTransaction, key: RequestKey, now: Date): Promise<StoredRequest | null> {
  const row = await openRequestsOf(trx, key.residentId, now).where('id', '=', key.id).forUpdate().executeTakeFirst()
  return row ? asStored(key.residentId, row) : null
}

/** Answers a request once and for all; null when it was already answered or too late. */
export async function closeRequest(
  db: Database | DatabaseTransaction,
  key: RequestKey,
  closing: Exclude<Closing, 'replaced'>,
  now: Date,
): Promise<{ orgCode: string; orgName: string; kind: RequestKind } | null> {
  const row = await db
    .updateTable('access_request')
    .set({ closed_at: now, closing })
    .where('resident_id', '=', key.residentId)
    .where('id', '=', key.id)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['org_code', 'org_name', 'kind'])
    .executeTakeFirst()
  return row ? { orgCode: row.org_code, orgName: row.org_name, kind: row.kind } : null
}

/** Everything a hospital waits for is answered with no. */
export async function declineAllOf(trx: DatabaseTransaction, residentId: string, orgCode: string, now: Date): Promise<void> {
  await trx
    .updateTable('access_request')
    .set({ closed_at: now, closing: 'declined' })
    .where('resident_id', '=', residentId)
    .where('org_code', '=', orgCode)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .execute()
}

/** The name a hospital last asked under; null when it never did. */
export async function nameOfAsker(db: Database, residentId: string, orgCode: string): Promise<string | null> {
  const row = await db
    .selectFrom('access_request')
    .select('org_name')
    .where('resident_id', '=', residentId)
    .where('org_code', '=', orgCode)
    .orderBy('requested_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.org_name ?? null
}

/** When codes were read out to these hospitals' doctors, face to face, between two instants. */
export async function codesReadOut(
  db: Database,
  residentId: string,
  orgCodes: readonly string[],
  from: Date,
  to: Date,
): Promise<{ orgCode: string; at: Date }[]> {
  const rows = await db
    .selectFrom('access_request')
    .select(['org_code', 'closed_at'])
    .where('resident_id', '=', residentId)
    .where('org_code', 'in', orgCodes)
    .where('kind', '<>', 'booking')
    .where('closing', '=', 'used')
    .where('closed_at', '>=', from)
    .where('closed_at', '<=', to)
    .execute()
  return rows.flatMap((row) => (row.closed_at ? [{ orgCode: row.org_code, at: row.closed_at }] : []))
}
