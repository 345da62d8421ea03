import type { ColumnType } from 'kysely'
import { sql } from 'kysely'
import { chinaDate } from '../chinaDate'
import type { Database, DatabaseTransaction } from '../ports'
import type { StoredRequest } from './accessRequests'
import type { RequestKey } from './requestId'
import { hourOf, mostHospitalTriesAnHour, mostSmsTriesADay } from './wrongTries'

/**
 * 授权码: at most one alive for a request, stored only as a keyed hash, with the consent it rests on. Sent by SMS it has no receipt yet:
 * reading it out is the consent, to the wording of `consent_version`.
 */
export interface AuthorizationCodeTable {
  resident_id: string
  request_id: string
  code_hash: string
  receipt_id: string | null
  consent_version: string | null
  /** 方式三: who it is about. Kept only if they agree (Residents.remember), else gone with the code. */
  person_sealed: string | null
  issued_at: ColumnType<Date, Date, Date>
  expires_at: Date
  tries: number
  used_at: Date | null
  /** Which guardian had it made for a child; null: themselves. */
  made_by_resident_id: string | null
}

/** Ours, not the province's (docs/decisions): the seeds say neither life nor tries. */
export const codeLifeMs = 5 * 60_000
export const mostTries = 5

export interface NewCode {
  hash: string
  receiptId: string | null
  consentVersion: string
  personSealed: string | null
  madeByResidentId: string | null
  issuedAt: Date
  expiresAt: Date
}

/** Puts a new code in the place of any before it; false when the one before was used a moment ago. */
export async function replaceCode(db: Database | DatabaseTransaction, key: RequestKey, code: NewCode): Promise<boolean> {
  const fresh = {
    code_hash: code.hash,
    receipt_id: code.receiptId,
    consent_version: code.consentVersion,
    person_sealed: code.personSealed,
    made_by_resident_id: code.madeByResidentId,
    issued_at: code.issuedAt,
    expires_at: code.expiresAt,
    tries: 0,
    used_at: null,
  }
  const row = await db
    .insertInto('authorization_code')
    .values({ resident_id: key.residentId, request_id: key.id, ...fresh })
    .onConflict((conflict) =>
      conflict.columns(['resident_id', 'request_id']).doUpdateSet(fresh).where('authorization_code.used_at', 'is', null),
    )
    .returning('request_id')
    .executeTakeFirst()
  return row !== undefined
}

/** Which guardian this request's code was made by, held so that no other takes its place meanwhile; null: the person themselves, or there is none. */
export async function holdCodeMaker(trx: DatabaseTransaction, key: RequestKey): Promise<string | null> {
  const row = await trx
    .selectFrom('authorization_code')
    .select('made_by_resident_id')
    .where('resident_id', '=', key.residentId)
    .where('request_id', '=', key.id)
    .forUpdate()
    .executeTakeFirst()
  return row?.made_by_resident_id ?? null
}

/** What a claimed code rests on: a receipt of before, or, from an SMS, the wording that reading it out agreed to. */
export type CodeConsent = { receiptId: string; version: string } | { smsVersion: string; personSealed: string | null }
export type Claim = { kind: 'claimed'; consent: CodeConsent } | { kind: 'wrong'; triesLeft: number } | { kind: 'notEvaluated' }

interface Tried {
  used_at: Date | null
  tries: number
  receipt_id: string | null
  consent_version: string
  person_sealed: string | null
  /** Wrong tries at SMS codes of this resident and hospital before this one, today. */
  sms_before: number
}

/**
 * One atomic statement counts the try and, if it is right, uses the code up: two doctors, or two processes,
 * can never both be told yes, and a code past its tries or time, or of a hospital past its own, is not even compared.
 * A wrong try counts for its hospital too; a right one only reads that, so that a hospital's right ones never wait for each other.
 * (So a hospital at its limit gets as many more as it has under way at that moment, which is as many as there are connections.)
 */
export async function claimCode(
  db: DatabaseTransaction,
  key: RequestKey,
  { orgCode, request: { kind } }: StoredRequest,
  hash: string,
  now: Date,
): Promise<Claim> {
  const [hour, today, isSms] = [hourOf(now), chinaDate(now), kind === 'sms']
  const { rows } = await sql<Tried>`
    with sms_today as (
      select case when day = ${today}::date then tries else 0 end as tries from sms_wrong_try
      where ${isSms}::boolean and resident_id = ${key.residentId} and org_code = ${orgCode} for update
    ), tried as (
      update authorization_code set tries = tries + 1, used_at = case when code_hash = ${hash} then ${now}::timestamptz end
      where resident_id = ${key.residentId} and request_id = ${key.id} and used_at is null and expires_at > ${now} and tries < ${mostTries}
        -- One from before this column was there is as good as none: 换一个 makes another.
        and consent_version is not null
        and coalesce((select tries from sms_today), 0) < ${mostSmsTriesADay}
        and not exists (select from hospital_wrong_try where org_code = ${orgCode} and hour = ${hour} and tries >= ${mostHospitalTriesAnHour})
      returning used_at, tries, receipt_id, consent_version, person_sealed
    ), counted_for_sms as (
      update sms_wrong_try counted set day = ${today}::date, tries = sms_today.tries + 1 from tried, sms_today
      where tried.used_at is null and counted.resident_id = ${key.residentId} and counted.org_code = ${orgCode}
    ), counted_for_hospital as (
      insert into hospital_wrong_try as counted (org_code, hour, tries) select ${orgCode}, ${hour}::timestamptz, 1 from tried where used_at is null
      on conflict (org_code) do update
        set hour = excluded.hour, tries = case when counted.hour = excluded.hour then counted.tries + 1 else 1 end
    )
    select tried.*, coalesce((select tries from sms_today), 0) as sms_before from tried`.execute(db)
  const [row] = rows
  if (!row) return { kind: 'notEvaluated' }
  const { used_at: usedAt, receipt_id: receiptId, consent_version: version, person_sealed: personSealed } = row
  if (usedAt === null) {
    const ofCode = mostTries - row.tries
    return { kind: 'wrong', triesLeft: isSms ? Math.min(ofCode, mostSmsTriesADay - row.sms_before - 1) : ofCode }
  }
  return { kind: 'claimed', consent: receiptId === null ? { smsVersion: version, personSealed } : { receiptId, version } }
}

export interface CodeStanding {
  state: 'live' | 'used' | 'expired' | 'locked'
  wrongTries: number
  expiresAt: Date
}

/** How the code of a request stands; null when none was made. */
export async function codeStanding(db: Database | DatabaseTransaction, key: RequestKey, now: Date): Promise<CodeStanding | null> {
  const row = await db
    .selectFrom('authorization_code')
    .select(['used_at', 'expires_at', 'tries'])
    .where('resident_id', '=', key.residentId)
    .where('request_id', '=', key.id)
    .executeTakeFirst()
  if (!row) return null
  const { used_at: usedAt, expires_at: expiresAt, tries } = row
  // The try that used it up was not a wrong one.
  if (usedAt !== null) return { state: 'used', wrongTries: tries - 1, expiresAt }
  if (expiresAt <= now) return { state: 'expired', wrongTries: tries, expiresAt }
  return { state: tries >= mostTries ? 'locked' : 'live', wrongTries: tries, expiresAt }
}
