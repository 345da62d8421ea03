import { createHash } from 'node:crypto'

/** Where a page of a list ended: the key of its last entry. Opaque to callers. */
export interface Position {
  occurredAt: Date
  entryId: string
}

/** @param list everything that makes this list another one than the next: the position means nothing in any other */
export function writeCursor({ occurredAt, entryId }: Position, list: readonly unknown[]): string {
  return Buffer.from(`${occurredAt.getTime()}|${entryId}|${markOf(list)}`, 'utf8').toString('base64url')
}

/** @returns null when it is not one of ours, or was given for another list */
export function readCursor(cursor: string, list: readonly unknown[]): Position | null {
  const match = /^(-?\d{1,15})\|([A-Za-z0-9_-]{1,64})\|([A-Za-z0-9_-]{16})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (match === null) return null
  const [, time, entryId, mark] = match
  return entryId === undefined || mark !== markOf(list) ? null : { occurredAt: new Date(Number(time)), entryId }
}

function markOf(list: readonly unknown[]): string {
  return createHash('sha256')
    .update(JSON.stringify(list.map((part) => part ?? null)), 'utf8')
    .digest('base64url')
    .slice(0, 16)
}
