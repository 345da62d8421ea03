import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { pageFits } from '../../platform/pageFits'

const settleMs = 300

/**
 * True once the end of this text (named by its print; null while there is none) was in sight: scrolled there,
 * or never out of sight because the page is short. Another text has to be read anew.
 */
export function useReadToEnd(shown: string | null): boolean {
  const [read, setRead] = useState<string | null>(null)
  useReachBottom(() => {
    // What was read stays read while the page asks for its text again.
    if (shown !== null) setRead(shown)
  })
  useEffect(() => {
    if (shown === null) return
    let over = false
    // The page has its height only after it has been drawn.
    const timer = setTimeout(async () => {
      if ((await pageFits()) && !over) setRead(shown)
    }, settleMs)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [shown])
  return shown !== null && read === shown
}
