import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** Whether the cloud could be reached when it was last asked. */
const reachStore = createStore<{ readonly reached: boolean }>()(() => ({ reached: true }))

export function knowReached(reached: boolean): void {
  if (reachStore.getState().reached !== reached) reachStore.setState({ reached })
}

export function useReached(): boolean {
  return useStore(reachStore, (state) => state.reached)
}
