import { fontScale, readsLarge } from './fontScale.weapp'

const wechat = (info: object | null) =>
  Object.defineProperty(globalThis, 'wx', { value: info === null ? {} : { getAppBaseInfo: () => info }, configurable: true })

describe('how large WeChat is set to draw words', () => {
  it.each([
    ['the usual size', { fontSizeScaleFactor: 1 }, 1, false],
    ['a little larger', { fontSizeScaleFactor: 1.1 }, 1.1, false],
    ['关怀模式', { fontSizeScaleFactor: 1.4 }, 1.4, true],
    ['larger than any page could hold', { fontSizeScaleFactor: 3 }, 1.5, true],
    ['smaller than usual', { fontSizeScaleFactor: 0.8 }, 1, false],
    ['the size alone, from an older WeChat', { fontSizeSetting: 23.8 }, 23.8 / 16, true],
    ['nothing said', {}, 1, false],
    ['nonsense', { fontSizeSetting: Number.NaN }, 1, false],
    ['a WeChat that cannot be asked', null, 1, false],
  ])('%s', (_what, info, scale, large) => {
    wechat(info)
    expect(fontScale()).toBeCloseTo(scale)
    expect(readsLarge()).toBe(large)
  })
})
