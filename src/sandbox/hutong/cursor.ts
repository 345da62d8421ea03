/** Where a page of a list ended: the key of its last entry. Opaque to callers. */
export interface Position {
  occurredAt: Date
  entryId: string
}

export function writeCursor(position: Position): string {
  return Buffer.from(`${position.occurredAt.getTime()}|${position.entryId}`, 'utf8').toString('base64url')
}

/** @returns null when it is not one of ours */
export function readCursor(cursor: string): Position | null {
  const match = /^(-?\d{1,15})\|([A-Za-z0-9_-]{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (match === null) return null
  const [, time, entryId] = match
  return entryId === undefined ? null : { occurredAt: new Date(Number(time)), entryId }
}
