import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { whenNetworkIsBack } from '../platform/networkKind'

/** Whether the cloud could be reached when it was last asked. */
const reachStore = createStore<{ readonly reached: boolean }>()(() => ({ reached: true }))

export function knowReached(reached: boolean): void {
  if (reachStore.getState().reached !== reached) reachStore.setState({ reached })
}

// Nothing was asked yet, but nothing is known to be in the way any more either.
whenNetworkIsBack(() => knowReached(true))

export function isReached(): boolean {
  return reachStore.getState().reached
}

export function useReached(): boolean {
  return useStore(reachStore, (state) => state.reached)
}
