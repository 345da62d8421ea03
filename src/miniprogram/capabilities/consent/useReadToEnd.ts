import { useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { pageFits } from '../../platform/pageFits'

const settleMs = 300

/** True once the end was in sight: scrolled there, or never out of sight because the page is short. */
export function useReadToEnd(shown: boolean): boolean {
  const [read, setRead] = useState(false)
  useReachBottom(() => setRead(shown))
  useEffect(() => {
    if (!shown) return
    // The page has its height only after it has been drawn.
    const timer = setTimeout(async () => {
      if (await pageFits()) setRead(true)
    }, settleMs)
    return () => clearTimeout(timer)
  }, [shown])
  return read
}
