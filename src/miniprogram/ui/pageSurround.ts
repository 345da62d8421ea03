import { createContext, type ReactNode } from 'react'

/** What the app as a whole has to say on a page while something is the matter: a bar with the title, and what stands in the page’s place. */
export interface Surround {
  /** In the hue of acting for another; null: the page's own bar. */
  readonly bar: ReactNode | null
  /** Under the bar, on every page alike; null: nothing. */
  readonly notice: ReactNode | null
  /** null where the page itself is meant. */
  readonly instead: ReactNode
}

/** A hook, so that it may look which page it is on; the same one for a whole run. */
export const PageSurround = createContext<() => Surround | null>(() => null)
