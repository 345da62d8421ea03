import { now } from '../platform/clock'

/** How far the server's clock is ahead of the phone's, as last heard. */
let aheadMs = 0

export function learnServerTime(serverNow: string): void {
  aheadMs = Date.parse(serverNow) - now()
}

/** What the server's clock says now: words and countdowns follow it, however wrong the phone is set. */
export function serverNow(): number {
  return now() + aheadMs
}
