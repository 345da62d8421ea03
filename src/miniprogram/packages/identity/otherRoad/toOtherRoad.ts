import Taro from '@tarojs/taro'

/** Over the page from which it is looked at: going back is no loss. */
export function toOtherRoad(): void {
  void Taro.navigateTo({ url: '/packages/identity/otherRoad/index' })
}
