const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A place in a list, opaque to the phone: the last row's instant and id. An unreadable one means the beginning. */
export function writeCursor(last: { at: Date; id: string }): string {
  return Buffer.from(`${last.at.toISOString()}|${last.id}`).toString('base64url')
}

export function readCursor(cursor: string): { at: Date; id: string } | null {
  const [instant = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  const at = new Date(instant)
  return isOrdinary(at) && uuid.test(id) ? { at, id } : null
}

/** Outside these years PostgreSQL and JavaScript write instants differently; nothing is there. */
export function isOrdinary(instant: Date): boolean {
  return instant >= new Date('2000-01-01') && instant < new Date('3000-01-01')
}
