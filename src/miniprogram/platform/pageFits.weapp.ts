import Taro from '@tarojs/taro'

/** Whether the page is no longer than the screen, so that its end is already in sight. What cannot be measured does not count. */
export function pageFits(): Promise<boolean> {
  const query = Taro.createSelectorQuery()
  const viewport = query.selectViewport?.()
  if (typeof viewport?.fields !== 'function') return Promise.resolve(false)
  return new Promise((resolve) => {
    viewport.fields({ size: true, scrollOffset: true }, (page) => {
      const { height = 0, scrollHeight = 0 } = page ?? {}
      resolve(scrollHeight > 0 && scrollHeight <= height + 1)
    })
    query.exec()
  })
}
