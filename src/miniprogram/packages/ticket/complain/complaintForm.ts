/** The longest that the contract takes. */
export const mostWords = 500

export interface Complaint {
  readonly words: string
  /** Refused here already, before anything was sent. */
  readonly wrong: 'wordsMissing' | null
}

/** What is written now, without what surrounds it. */
export function readComplaint(typed: string): Complaint {
  const words = typed.trim()
  return { words, wrong: words === '' ? 'wordsMissing' : null }
}

export function wordsLeft(typed: string): number {
  return Math.max(0, mostWords - typed.length)
}
