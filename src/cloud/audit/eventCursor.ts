/** A place in the list, opaque to the phone: the last row's instant and id. An unreadable one means the beginning. */
export function writeCursor(last: { at: Date; eventId: string }): string {
  return Buffer.from(`${last.at.toISOString()}|${last.eventId}`).toString('base64url')
}

export function readCursor(cursor: string | null): { at: Date; eventId: string } | null {
  if (cursor === null) return null
  const [instant, eventId] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  if (!instant || !eventId || eventId.includes('\0')) return null
  const at = new Date(instant)
  return Number.isNaN(at.getTime()) ? null : { at, eventId }
}
