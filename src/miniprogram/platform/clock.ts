/** The only place that reads the phone's clock. */
export function now(): number {
  return Date.now()
}
