/** A browser enlarges by its own zoom. */
export function fontScale(): number {
  return 1
}
