/** A browser can do neither. */
export function guardCodeScreen(): () => void {
  return () => undefined
}
