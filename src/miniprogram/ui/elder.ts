import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { writeChoice } from '../platform/storedChoice'

/** 长辈版: larger, further apart, one main act a page. */
export const elderStore = createStore<{ readonly elder: boolean }>()(() => ({ elder: false }))

export function useElder(): boolean {
  return useStore(elderStore, ({ elder }) => elder)
}

/** From now on what WeChat is set to counts no more. */
export function chooseElder(elder: boolean): void {
  writeChoice('elder', elder ? 'on' : 'off')
  elderStore.setState({ elder })
}
