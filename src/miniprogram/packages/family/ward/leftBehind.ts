import { createStore } from 'zustand/vanilla'
import type { removeWard } from '../../../../contract/family/removeWard'
import type { OutputOf } from '../../../../contract/operation'
import { currentEra } from '../../../session/sessionStore'

interface LeftBehind extends OutputOf<typeof removeWard> {
  readonly name: string
}

/** What a guardian who has just ended it leaves, for the page that stays open; the next person at this phone is not told. */
export const leftBehind = createStore<{ readonly left: LeftBehind | null; readonly era: number }>()(() => ({ left: null, era: 0 }))

export function rememberLeft(left: LeftBehind): void {
  leftBehind.setState({ left, era: currentEra() })
}
