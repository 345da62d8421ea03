import Taro from '@tarojs/taro'

/** How somebody likes to read: the only thing besides the session that a phone keeps. */
export type Choice = 'language' | 'elder' | 'voice'

const key = (choice: Choice) => `display:${choice}`

export function readChoice(choice: Choice): string | null {
  const stored: unknown = Taro.getStorageSync(key(choice))
  return typeof stored === 'string' && stored !== '' ? stored : null
}

export function writeChoice(choice: Choice, chosen: string): void {
  Taro.setStorageSync(key(choice), chosen)
}
