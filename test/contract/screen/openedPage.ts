import type { ComponentType, ReactNode } from 'react'
import { filesBelow } from '../../../config/gates/files'
import { inProject } from '../../../config/paths'
import type { CallOptions } from '../../../src/miniprogram/client/client'
import type { Outcome } from '../../../src/miniprogram/client/failure'
import { until } from '../../until'
import { provideBrowserGlobals } from '../../weapp/browserGlobals'

const phone = inProject('src/miniprogram')

type Answer = (operation: { name: string }, input: unknown, options?: CallOptions) => Promise<Outcome<unknown>>

interface Root {
  render(content: ReactNode): void
  unmount(): void
}

export interface OpenedPage {
  /** All that is written on it. */
  text(): string
  see(words: string): Promise<string>
  tap(words: string): void
  type(id: string, words: string): void
  /** Where the page has led since it was opened. */
  readonly ways: readonly string[]
  close(): void
}

interface Given {
  params?: Record<string, string>
  /** The cloud, as far as this page asks it. */
  answer: Answer
  /** What WeChat or the browser would give, by the name of its file in platform/. */
  platform?: Record<string, object>
  /** What has to be done in the phone's own modules before the page opens. */
  before?(load: (path: string) => unknown): void
}

/** One page of the browser's phone on a page of jsdom; the cloud and the way to other pages are the test's. */
export function openPage(name: string, { params = {}, answer, platform = {}, before }: Given): OpenedPage {
  provideBrowserGlobals()
  Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true })
  jest.resetModules()
  const ways: string[] = []
  const walk = async ({ url }: { url: string }) => void ways.push(url)
  const nothing = () => undefined
  const taro = {
    navigateTo: walk,
    redirectTo: walk,
    switchTab: walk,
    navigateBack: nothing,
    pageScrollTo: nothing,
    getCurrentPages: () => [],
  }
  const hooks = { useDidShow: nothing, useDidHide: nothing, useReachBottom: nothing, usePageScroll: nothing }
  jest.doMock('@tarojs/taro', () => ({ __esModule: true, default: taro, ...hooks, useRouter: () => ({ path: `/${name}/index`, params }) }))
  const doubles: Record<string, object> = {
    TopBar: { TopBar: () => null },
    fontScale: { fontScale: () => 1 },
    transport: { chooseTransport: () => async () => ({ reached: false }) },
    ...platform,
  }
  for (const [file, double] of Object.entries(doubles)) jest.doMock(`${phone}/platform/${file}`, () => double, { virtual: true })
  const browsers = filesBelow(`${phone}/platform`).flatMap((file) => /^(\w+)\.h5\.tsx?$/.exec(file)?.[1] ?? [])
  for (const file of browsers.filter((each) => !(each in doubles)))
    jest.doMock(`${phone}/platform/${file}`, () => jest.requireActual(`${phone}/platform/${file}.h5`), { virtual: true })
  for (const file of filesBelow(phone).filter((each) => each.endsWith('.scss'))) jest.doMock(`${phone}/${file}`, () => ({}))
  jest.doMock(`${phone}/session/cloud`, () => ({ call: answer }))

  const react: { createElement(type: ComponentType): ReactNode } = require('react')
  const { createRoot }: { createRoot(host: Element): Root } = require('react-dom/client')
  before?.((path) => require(`${phone}/${path}`))
  const page: ComponentType = require(`${phone}/${name}/index`).default
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  root.render(react.createElement(page))

  const text = () => host.textContent ?? ''
  return {
    ways,
    text,
    see: (words) =>
      until(
        async () => text(),
        (shown) => shown.includes(words),
      ),
    tap(words) {
      const buttons = Array.from(host.querySelectorAll('button'))
      const found = buttons.filter((button) => button.textContent === words || button.textContent?.startsWith(words)).at(-1)
      if (!found) throw new Error(`no button says ${words}; there are: ${buttons.map((button) => button.textContent).join(' | ')}`)
      found.dispatchEvent(new window.MouseEvent('click', { bubbles: true }))
    },
    type(id, words) {
      const element = host.querySelector(`#${id}`)
      if (!element) throw new Error(`nothing to write in by the name of ${id}`)
      // Past React's own property, as a keyboard goes.
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, words)
      element.dispatchEvent(new window.Event('input', { bubbles: true }))
    },
    close() {
      root.unmount()
      host.remove()
    },
  }
}
