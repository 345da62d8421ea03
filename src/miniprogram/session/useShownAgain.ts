import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef } from 'react'

/** Runs when the page comes back into sight; not when it opens. */
export function useShownAgain(run: () => void): void {
  const hidden = useRef(false)
  useDidHide(() => {
    hidden.current = true
  })
  useDidShow(() => {
    if (hidden.current) run()
    hidden.current = false
  })
}
