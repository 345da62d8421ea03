import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { requestsText as text } from '../../locale/requests'
import { timeToday } from '../../locale/time'

interface RequestWords {
  readonly tag: string
  readonly wants: string
  /** What is already under way without this phone. */
  readonly note: string | null
  /** The way on; null where there is nothing to do on this phone but to refuse. */
  readonly act: string | null
}

/** What each of the three ways asks of the person. */
export function requestWords(kind: AccessRequest['kind'], whose: string): RequestWords {
  switch (kind) {
    case 'booking':
      return { tag: text('bookingTag'), wants: text('bookingWants', { whose }), note: null, act: text('seeRequest') }
    case 'wechat':
      return { tag: text('wechatTag'), wants: text('wants', { whose }), note: null, act: text('seeCode') }
    case 'sms':
      return { tag: text('smsTag'), wants: text('wants', { whose }), note: text('smsNote', { whose }), act: null }
  }
}

/** 14:35 前 · 11月23日 09:10 前 */
export function openUntil(expiresAt: string, now: number): string {
  return text('until', { time: timeToday(expiresAt, now) })
}
