import Taro from '@tarojs/taro'

/** How far below the page's beginning an element begins; null when it cannot be measured. */
export function topInPage(id: string): Promise<number | null> {
  // What has just been drawn is not on the screen yet.
  return new Promise((resolve) => Taro.nextTick(() => measure(id, resolve)))
}

function measure(id: string, tell: (top: number | null) => void): void {
  const query = Taro.createSelectorQuery()
  let top: number | null = null
  query.select(`#${id}`).boundingClientRect((found) => {
    const place = Array.isArray(found) ? found[0] : found
    top = typeof place?.top === 'number' ? place.top : null
  })
  query.selectViewport().scrollOffset(({ scrollTop }) => tell(top === null ? null : top + scrollTop))
  query.exec()
}
