import type * as React from 'react'
import type { ReactNode } from 'react'
import { filesBelow } from '../../config/gates/files'
import { inProject } from '../../config/paths'
import type * as PageModule from '../../src/miniprogram/ui/Page'
import type * as SurroundModule from '../../src/miniprogram/ui/pageSurround'
import { provideBrowserGlobals } from '../weapp/browserGlobals'

const phone = inProject('src/miniprogram')

/** The browser's own bar, with Taro's useRouter as it is: it looks once, at whichever page is in sight then. */
function openPages() {
  provideBrowserGlobals()
  Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true })
  jest.resetModules()
  const react: typeof React = require('react')
  let inSight = '/pages/home/index'
  jest.doMock('@tarojs/taro', () => ({
    __esModule: true,
    default: { getStorageSync: () => '', setNavigationBarTitle: async () => undefined, getCurrentPages: () => [] },
    useDidShow: () => undefined,
    useDidHide: () => undefined,
    useRouter: () => react.useMemo(() => ({ path: inSight, params: {} }), []),
  }))
  const browsers = filesBelow(`${phone}/platform`).flatMap((file) => /^(\w+)\.h5\.tsx?$/.exec(file)?.[1] ?? [])
  for (const name of browsers)
    jest.doMock(`${phone}/platform/${name}`, () => jest.requireActual(`${phone}/platform/${name}.h5`), { virtual: true })
  jest.doMock(`${phone}/platform/fontScale`, () => ({ fontScale: () => 1 }), { virtual: true })
  for (const file of filesBelow(phone).filter((each) => each.endsWith('.scss'))) jest.doMock(`${phone}/${file}`, () => ({}))
  const { createRoot }: { createRoot(host: Element): { render(content: ReactNode): void } } = require('react-dom/client')
  const { Page }: typeof PageModule = require(`${phone}/ui/Page`)
  const { PageSurround }: typeof SurroundModule = require(`${phone}/ui/pageSurround`)
  const drawn = async () => {
    for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done))
  }
  async function open(path: string) {
    inSight = path
    const host = document.createElement('div')
    document.body.append(host)
    const root = createRoot(host)
    const draw = async (acting: boolean) => {
      const useSurround = () => (acting ? { bar: '您正在代 家人 办理', notice: null, instead: null } : null)
      root.render(react.createElement(PageSurround.Provider, { value: useSurround }, react.createElement(Page, { name: '首页' })))
      await drawn()
    }
    await draw(false)
    return { draw, text: () => host.textContent ?? '', hasWayBack: () => host.querySelector('[aria-label="返回"]') !== null }
  }
  return open
}

test('a tab page has no way back, also when who is acted for changes while another page is in sight', async () => {
  const open = openPages()
  const home = await open('/pages/home/index')
  const family = await open('/packages/family/list/index')
  expect([home.hasWayBack(), family.hasWayBack()]).toEqual([false, true])
  for (const acting of [true, false]) {
    await home.draw(acting)
    await family.draw(acting)
    expect([home.text().includes('您正在代'), family.text().includes('您正在代')]).toEqual([acting, acting])
    expect([home.hasWayBack(), family.hasWayBack()]).toEqual([false, true])
  }
})
