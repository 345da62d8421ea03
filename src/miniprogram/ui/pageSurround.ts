import { createContext, type ReactNode } from 'react'

/** What the app as a whole has to say on a page while something is the matter: a bar with the title, and what stands in the page’s place. */
export interface Surround {
  readonly bar: ReactNode
  /** null where the page itself is meant. */
  readonly instead: ReactNode
}

/** A hook, so that it may look which page it is on; the same one for a whole run. */
export const PageSurround = createContext<() => Surround | null>(() => null)
