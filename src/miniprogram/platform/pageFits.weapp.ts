import Taro from '@tarojs/taro'

/** Whether the page is no longer than the screen, so that its end is already in sight. */
export function pageFits(): Promise<boolean> {
  return new Promise((resolve) => {
    Taro.createSelectorQuery()
      .selectViewport()
      .fields({ size: true, scrollOffset: true }, ({ height, scrollHeight }) => resolve((scrollHeight ?? 0) <= (height ?? 0) + 1))
      .exec()
  })
}
