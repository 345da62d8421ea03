import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** 长辈版: larger, further apart, one main act a page. */
export const elderStore = createStore<{ readonly elder: boolean }>()(() => ({ elder: false }))

export function useElder(): boolean {
  return useStore(elderStore, ({ elder }) => elder)
}
