/** Turned away at the door. Any other status but 200 may come from behind it. */
const turnedAway: readonly number[] = [429, 503]
const neverConnected: readonly unknown[] = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]

/** By its status: the other side certainly did nothing with the request. */
export function isTurnedAway(statusCode: number): boolean {
  return turnedAway.includes(statusCode)
}

/** By what `request` threw: the request certainly never reached the other side. */
export function neverLeft(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && neverConnected.includes(error.code)
}
