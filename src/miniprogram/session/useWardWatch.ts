import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { usePolling } from './usePolling'
import { useSession } from './useSession'
import { lookAfterWard, waitForBirthday } from './wardWatch'

const everyMs = 30_000

/** For the app as a whole, while acting for a ward and in sight: it ends within a minute of the ward's growing up, or of guardianship's end. */
export function useWardWatch(): void {
  const ward = useSession(({ subject }) => subject?.residentId ?? null)
  const endsAt = useSession(({ subject }) => subject?.endsAt ?? null)
  const ended = useSession((session) => session.ended)
  usePolling(lookAfterWard, everyMs, ward !== null)
  // Another ward, or another date for this one: waited for anew.
  useEffect(() => (ward === null || endsAt === null ? undefined : waitForBirthday()), [ward, endsAt])
  // Home says what happened; everything else that was open was the ward's.
  useEffect(() => {
    if (ended) void Taro.switchTab({ url: '/pages/home/index' })
  }, [ended])
}
