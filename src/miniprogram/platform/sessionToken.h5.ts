import Taro from '@tarojs/taro'
import { standInOpenid } from './wechatStandIn'

/** A browser may hold several stand-in identities side by side: each has its own session. */
const key = () => `session:${standInOpenid()}`

export function readSessionToken(): string | null {
  const stored: unknown = Taro.getStorageSync(key())
  return typeof stored === 'string' && stored !== '' ? stored : null
}

export function writeSessionToken(token: string | null): void {
  if (token === null) Taro.removeStorageSync(key())
  else Taro.setStorageSync(key(), token)
}
