const usual = 16
const largest = 2

/** What the browser is set to draw words at; its zoom enlarges by itself. */
export function fontScale(): number {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return size > 0 ? Math.min(Math.max(size / usual, 1), largest) : 1
}

/** A browser knows of no 关怀模式. */
export function readsLarge(): boolean {
  return false
}
