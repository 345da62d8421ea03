import Taro from '@tarojs/taro'

const key = 'privacyAgreed'

export function privacyNeeded(): Promise<boolean> {
  return Promise.resolve(Taro.getStorageSync(key) !== 'yes')
}

export function onPrivacyAsked(): void {
  // A browser never asks by itself.
}

export function rememberPrivacyAgreed(): void {
  Taro.setStorageSync(key, 'yes')
}

export function openPrivacyContract(): void {
  Taro.navigateTo({ url: '/packages/support/help/index' })
}
