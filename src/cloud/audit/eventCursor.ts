/** A place in the list, opaque to the phone: the last row's instant and id. An unreadable one means the beginning. */
export function writeCursor(last: { at: Date; eventId: string }): string {
  return Buffer.from(`${last.at.toISOString()}|${last.eventId}`).toString('base64url')
}

export function readCursor(cursor: string | null): { at: Date; eventId: string } | null {
  if (cursor === null) return null
  const [instant, eventId] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  if (!instant || !eventId || eventId.includes('\0')) return null
  const at = new Date(instant)
  // Outside these years PostgreSQL and JavaScript write instants differently; no event is there.
  return at >= new Date('2000-01-01') && at < new Date('3000-01-01') ? { at, eventId } : null
}
