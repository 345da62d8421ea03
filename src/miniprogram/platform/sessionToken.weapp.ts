import Taro from '@tarojs/taro'

const key = 'session'

/** The token is all the phone keeps: no name, no number, no record. */
export function readSessionToken(): string | null {
  const stored: unknown = Taro.getStorageSync(key)
  return typeof stored === 'string' && stored !== '' ? stored : null
}

export function writeSessionToken(token: string | null): void {
  if (token === null) Taro.removeStorageSync(key)
  else Taro.setStorageSync(key, token)
}
