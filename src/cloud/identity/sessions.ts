import { createHash } from 'node:crypto'
import type { ColumnType, Generated } from 'kysely'
import type { DocumentType } from '../../contract/identity/documentType'
import type { IdentityLevel } from '../../contract/operation'
import type { Channel, SelfResident, SignedIn } from '../call'
import type { Clock, Database, DatabaseTransaction, Vault } from '../ports'
import { openidPurpose, phonePurpose } from './accounts'
import { namePurpose, numberPurpose } from './residents'

/** A session is found by the hash of its 128-bit token: a dump of this table opens nothing. */
export interface SessionTable {
  /** The device's name between phone and cloud: opens nothing. */
  id: Generated<string>
  token_hash: string
  account_id: string
  channel: Channel
  created_at: ColumnType<Date, Date, never>
  last_seen_at: Date
  ended_at: Date | null
  /** What the phone says of itself. */
  device: string | null
  stepped_up_at: Date | null
  /** The last proof on it by face or PIN: a finger is no proof of whose phone it is. */
  proven_at: Date | null
}

const minute = 60_000
export const idleLimit = 30 * minute
export const absoluteLimit = 12 * 60 * minute
/** Being seen is written down at most this often: a read must not cost a write. */
const seenEvery = minute
/** What the clocks of two of our machines may differ by. */
const clocksApart = minute

export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export async function openSession(
  db: Database,
  session: { token: string; accountId: string; channel: Channel; device?: string | undefined; now: Date },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash(session.token),
      account_id: session.accountId,
      channel: session.channel,
      created_at: session.now,
      last_seen_at: session.now,
      device: session.device ?? null,
    })
    .execute()
}

export async function endSession(db: Database, sessionHash: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ ended_at: now }).where('token_hash', '=', sessionHash).execute()
}

/** Every live session of these accounts but one; how many they were. */
export async function endSessionsOf(
  trx: DatabaseTransaction,
  accountIds: readonly string[],
  { except, now }: { except: string | null; now: Date },
): Promise<number> {
  if (accountIds.length === 0) return 0
  const ended = await trx
    .updateTable('session')
    .set({ ended_at: now })
    .where('account_id', 'in', [...accountIds])
    .where('ended_at', 'is', null)
    .$if(except !== null, (query) => query.where('token_hash', '!=', except ?? ''))
    .returning(['last_seen_at', 'created_at'])
    .execute()
  return ended.filter((session) => isLive(session, now)).length
}

/** The person has just proven, on this session, to be the one holding the phone. `at`: when they began to. */
export async function stepUp(db: Database | DatabaseTransaction, sessionHash: string, at: Date): Promise<void> {
  await db.updateTable('session').set({ stepped_up_at: at }).where('token_hash', '=', sessionHash).where('ended_at', 'is', null).execute()
}

/** The same, by face or PIN. */
export async function stepUpInPerson(trx: DatabaseTransaction, sessionHash: string, at: Date): Promise<void> {
  await stepUp(trx, sessionHash, at)
  await trx.updateTable('session').set({ proven_at: at }).where('token_hash', '=', sessionHash).where('ended_at', 'is', null).execute()
}

/** When it was proven on this session by face or PIN; null also of a session that has ended. Nobody ends it before the transaction ends. */
export async function provenAt(trx: DatabaseTransaction, sessionHash: string): Promise<Date | null> {
  const row = await trx
    .selectFrom('session')
    .select('proven_at')
    .where('token_hash', '=', sessionHash)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.proven_at ?? null
}

/** Nor does a clock set back give anybody more time: a session from the future is over. */
export function isLive(session: { last_seen_at: Date; created_at: Date }, now: Date): boolean {
  const idle = now.getTime() - session.last_seen_at.getTime()
  const age = now.getTime() - session.created_at.getTime()
  return idle > -clocksApart && idle < idleLimit && age > -clocksApart && age < absoluteLimit
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
        'session.stepped_up_at',
        'session.proven_at',
        'account.level',
        'account.proof_due',
        'account.sessions_owe_from',
        'account.openid_sealed',
        'account.phone_sealed',
        'account.resident_id',
        'resident.document_type',
        'resident.number_sealed',
        'resident.name_sealed',
        'resident.deceased_at',
      ])
      .where('session.token_hash', '=', sessionHash)
      .where('session.ended_at', 'is', null)
      .executeTakeFirst()
    // A closed account has no openid: nothing is signed in to it.
    if (!row || row.openid_sealed === null) return null
    const now = clock.now()
    const idle = now.getTime() - row.last_seen_at.getTime()
    if (!isLive(row, now)) {
      await endSession(db, sessionHash, now)
      return null
    }
    if (idle >= seenEvery) await db.updateTable('session').set({ last_seen_at: now }).where('token_hash', '=', sessionHash).execute()
    return signedIn(vault, sessionHash, { ...row, openid_sealed: row.openid_sealed })
  }
}

interface SessionRow {
  deceased_at: Date | null
  stepped_up_at: Date | null
  proof_due: boolean
  sessions_owe_from: Date | null
  proven_at: Date | null
  created_at: Date
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
  const owes = owesProof(row)
  return {
    sessionHash,
    accountId: row.account_id,
    get openid() {
      return vault.open(openidPurpose, row.openid_sealed)
    },
    get phone() {
      return row.phone_sealed === null ? null : vault.open(phonePurpose, row.phone_sealed)
    },
    level: owes && row.level === 2 ? 1 : row.level,
    resident: residentOf(vault, row),
    channel: row.channel,
    proofDue: row.proof_due || owes,
    steppedUpAt: row.stepped_up_at,
    deceased: row.deceased_at !== null,
  }
}

/** WeChat keeps an account on one phone: after so long the lost one is signed out of it, and an honest person is asked no more. */
export const lostBarMs = 7 * 24 * 60 * minute

/** Begun in the days after its phone was reported lost, and not proven on itself since. */
function owesProof({ sessions_owe_from: from, created_at: begun, proven_at: proven }: SessionRow): boolean {
  return from !== null && begun >= from && begun.getTime() < from.getTime() + lostBarMs && proven === null
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
