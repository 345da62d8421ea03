const chinaOffset = 8 * 60 * 60_000

/** The date in China (UTC+8, no summer time) as `YYYY-MM-DD`. */
export function chinaDate(instant: Date): string {
  return new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 10)
}

/** The minute in China as `YYYY-MM-DD HH:mm`. */
export function chinaMinute(instant: Date): string {
  return new Date(instant.getTime() + chinaOffset).toISOString().slice(0, 16).replace('T', ' ')
}
