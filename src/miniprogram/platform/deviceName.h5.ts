import { devicesText as text } from '../locale/devices'

/** A browser is told from a phone, and no more of it is said. */
export function deviceName(): string | null {
  return text('browser')
}
