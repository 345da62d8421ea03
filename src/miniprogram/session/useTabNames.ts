import Taro, { useDidShow } from '@tarojs/taro'
import { language } from '../locale/language'
import { tabText } from '../locale/tabs'

const tabs = ['home', 'messages', 'me'] as const

/** The bar of the three tabs is drawn from the app's config, in 简体; it can be told otherwise only while a tab is in sight. */
export function useTabNames(): void {
  useDidShow(() => {
    if (language() === 'hans') return
    tabs.forEach((tab, index) => {
      // Where it cannot be told, the bar stays as it is.
      Promise.resolve(Taro.setTabBarItem({ index, text: tabText(tab) })).catch(() => undefined)
    })
  })
}
