import Taro, { usePageScroll } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useSession } from './useSession'

/** Content that was let go of and read anew is found where it was left; by another person at its beginning. */
export function useKeptPlace(isRead: boolean): void {
  const era = useSession((session) => session.era)
  const place = useRef(0)
  const read = useRef(isRead)
  read.current = isRead
  usePageScroll(({ scrollTop }) => {
    // A page that shrinks while it waits scrolls by itself.
    if (read.current) place.current = scrollTop
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another era that counts, whichever it is
  useEffect(() => {
    place.current = 0
  }, [era])
  useEffect(() => {
    if (isRead && place.current > 0) void Taro.pageScrollTo({ scrollTop: place.current, duration: 0 })
  }, [isRead])
}
