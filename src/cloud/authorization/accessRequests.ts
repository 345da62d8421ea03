import type { ColumnType } from 'kysely'
import type { AccessRequest, requestKinds, visitTypes } from '../../contract/authorization/accessRequest'
import type { Database, DatabaseTransaction } from '../ports'
import { type RequestKey, writeRequestId } from './requestId'

export type RequestKind = (typeof requestKinds)[number]
export type VisitType = (typeof visitTypes)[number]

/** How a request ended before its time: by the patient, by its code, or because the same doctor asked again. */
type Closing = 'declined' | 'used' | 'replaced'

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

/** Stores a request in the place of this doctor's earlier one: a patient is never asked the same thing by two cards. */
export async function storeRequest(db: Database, key: RequestKey, request: NewAccessRequest): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('access_request')
      .set({ closed_at: request.requestedAt, closing: 'replaced' })
      .where('resident_id', '=', key.residentId)
      .where('org_code', '=', request.orgCode)
      .where('staff_no', '=', request.staffNo)
      .where('kind', '=', request.kind)
      .where('closed_at', 'is', null)
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
  })
}

export interface StoredRequest {
  request: AccessRequest
  orgCode: string
  staffNo: string
  closing: Closing | null
}

function requestsOf(db: Database, residentId: string) {
  return db
    .selectFrom('access_request')
    .select([
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
    ])
    .where('resident_id', '=', residentId)
}

type RequestRow = Awaited<ReturnType<ReturnType<typeof requestsOf>['executeTakeFirstOrThrow']>>

function asStored(residentId: string, row: RequestRow): StoredRequest {
  return {
    request: {
      requestId: writeRequestId({ residentId, id: row.id }),
      kind: row.kind,
      visitType: row.visit_type,
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

export async function openRequests(db: Database, residentId: string, now: Date): Promise<AccessRequest[]> {
  const rows = await requestsOf(db, residentId)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
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
  const row = await requestsOf(db, key.residentId)
    .where('id', '=', key.id)
    .where('closed_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
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
