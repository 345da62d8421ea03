import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'

/** Runs `look` every so often while the page is in sight and `wanted`, and at once when it comes back; one look at a time. */
export function usePolling(look: () => Promise<void>, everyMs: number, wanted: boolean): void {
  const [inSight, setInSight] = useState(true)
  const cameBack = useRef(false)
  const latest = useRef(look)
  latest.current = look
  useDidShow(() => setInSight(true))
  useDidHide(() => {
    cameBack.current = true
    setInSight(false)
  })

  const running = wanted && inSight
  useEffect(() => {
    if (!running) return
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const lookAgain = async () => {
      await latest.current()
      if (!over) timer = setTimeout(lookAgain, everyMs)
    }
    if (cameBack.current) void lookAgain()
    else timer = setTimeout(lookAgain, everyMs)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [running, everyMs])
}
