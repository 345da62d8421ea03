import { createHash } from 'node:crypto'
import type { ColumnType } from 'kysely'
import type { DocumentType } from '../../contract/identity/documentType'
import type { IdentityLevel } from '../../contract/operation'
import type { Channel, SelfResident, SignedIn } from '../call'
import type { Clock, Database, Vault } from '../ports'
import { openidPurpose, phonePurpose } from './accounts'
import { namePurpose, numberPurpose } from './residents'

/** A session is found by the hash of its 128-bit token: a dump of this table opens nothing. */
export interface SessionTable {
  token_hash: string
  account_id: string
  channel: Channel
  created_at: ColumnType<Date, Date, never>
  last_seen_at: Date
  ended_at: Date | null
}

const minute = 60_000
export const idleLimit = 30 * minute
export const absoluteLimit = 12 * 60 * minute
/** Being seen is written down at most this often: a read must not cost a write. */
const seenEvery = minute

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export async function openSession(db: Database, session: { token: string; accountId: string; channel: Channel; now: Date }): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash(session.token),
      account_id: session.accountId,
      channel: session.channel,
      created_at: session.now,
      last_seen_at: session.now,
    })
    .execute()
}

export async function endSession(db: Database, sessionHash: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ ended_at: now }).where('token_hash', '=', sessionHash).execute()
}

export type FindSession = (token: string) => Promise<SignedIn | null>

/** Everything the cloud knows of a caller, in one statement; null when the session has ended or gone stale. */
export function findSession(needs: { db: Database; clock: Clock; vault: Vault }): FindSession {
  return async (token) => {
    const { db, clock, vault } = needs
    const sessionHash = tokenHash(token)
    const row = await db
      .selectFrom('session')
      .innerJoin('account', 'account.id', 'session.account_id')
      .leftJoin('resident', 'resident.id', 'account.resident_id')
      .select([
        'session.account_id',
        'session.channel',
        'session.created_at',
        'session.last_seen_at',
        'account.level',
        'account.openid_sealed',
        'account.phone_sealed',
        'account.resident_id',
        'resident.document_type',
        'resident.number_sealed',
        'resident.name_sealed',
      ])
      .where('session.token_hash', '=', sessionHash)
      .where('session.ended_at', 'is', null)
      .executeTakeFirst()
    if (!row) return null
    const now = clock.now()
    const idle = now.getTime() - row.last_seen_at.getTime()
    if (idle >= idleLimit || now.getTime() - row.created_at.getTime() >= absoluteLimit) {
      await endSession(db, sessionHash, now)
      return null
    }
    if (idle >= seenEvery) await db.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', sessionHash).execute()
    return signedIn(vault, sessionHash, row)
  }
}

interface SessionRow {
  account_id: string
  channel: Channel
  level: IdentityLevel
  openid_sealed: string
  phone_sealed: string | null
  resident_id: string | null
  document_type: DocumentType | null
  number_sealed: string | null
  name_sealed: string | null
}

/** Sealed values are opened when they are asked for: most calls need neither phone nor openid. */
function signedIn(vault: Vault, sessionHash: string, row: SessionRow): SignedIn {
  return {
    sessionHash,
    accountId: row.account_id,
    get openid() {
      return vault.open(openidPurpose, row.openid_sealed)
    },
    get phone() {
      return row.phone_sealed === null ? null : vault.open(phonePurpose, row.phone_sealed)
    },
    level: row.level,
    resident: residentOf(vault, row),
    channel: row.channel,
  }
}

function residentOf(vault: Vault, row: SessionRow): SelfResident | null {
  const { resident_id: residentId, document_type: documentType, number_sealed: number, name_sealed: name } = row
  if (!residentId || !documentType || !number || !name) return null
  return {
    residentId,
    documentType,
    get documentNumber() {
      return vault.open(numberPurpose, number)
    },
    get name() {
      return vault.open(namePurpose, name)
    },
  }
}
