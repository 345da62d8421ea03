import type * as React from 'react'
import type { ComponentType, ReactNode } from 'react'
import { filesBelow } from '../../../config/gates/files'
import { inProject } from '../../../config/paths'
import type { FailureCode } from '../../../src/contract/failures'
import type { Arrival, CallBody, Transport } from '../../../src/miniprogram/client/transport'
import type * as LanguageModule from '../../../src/miniprogram/locale/language'
import type { Language } from '../../../src/miniprogram/locale/language'
import type * as SessionStore from '../../../src/miniprogram/session/sessionStore'
import { until } from '../../until'
import { provideBrowserGlobals } from '../../weapp/browserGlobals'

const phone = inProject('src/miniprogram')
const residentId = '11111111-1111-4111-8111-111111111111'

/** A module of the phone as the page itself will have it. */
export type Load = (path: string) => ReturnType<NodeJS.Require>

interface Root {
  render(content: ReactNode): void
  unmount(): void
}

/** What the cloud says to an operation, to whom it knows by the session; `undefined`: it never answers. */
export type Say = (operation: string, input: unknown, body: CallBody) => unknown

/** Said instead of an answer. */
export class Refusal {
  constructor(readonly code: FailureCode) {}
}

/** For a control: a module of the phone as it would be if it were wrong. */
export interface Spoilt {
  readonly path: string
  spoil(module: unknown): object
}

/**
 * One page of the phone as a browser draws it, its own code from the client to the elements.
 * Doubles stand only where Taro, WeChat or the network would be.
 */
export function openScreen(
  page: string,
  params: Record<string, string>,
  say: Say,
  spoilt?: Spoilt,
  before?: (load: Load) => void,
  language: Language = 'hans',
) {
  provideBrowserGlobals()
  Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true })
  jest.resetModules()
  const react: typeof React = require('react')
  let here = { path: `/${page}`, params }
  const visits: string[] = []
  const places: number[] = []
  const tabs: string[] = []
  const listeners = { show: new Set<() => void>(), hide: new Set<() => void>(), scroll: new Set<(to: { scrollTop: number }) => void>() }
  const heard =
    <Listener>(all: Set<Listener>) =>
    (listener: Listener) => {
      react.useEffect(() => {
        all.add(listener)
        return () => void all.delete(listener)
      })
    }
  const go = async ({ url }: { url: string }) => void visits.push(url)
  const taro = {
    navigateTo: go,
    redirectTo: go,
    switchTab: go,
    pageScrollTo: async ({ scrollTop }: { scrollTop: number }) => void places.push(scrollTop),
    setNavigationBarTitle: async () => undefined,
    setTabBarItem: async ({ text }: { text: string }) => void tabs.push(text),
    getCurrentPages: () => [],
    // Nothing was ever chosen on this phone.
    getStorageSync: () => '',
    setStorageSync: () => undefined,
  }
  jest.doMock('@tarojs/taro', () => ({
    __esModule: true,
    default: taro,
    useDidShow: heard(listeners.show),
    useUnload: () => undefined,
    useShareAppMessage: () => undefined,
    useDidHide: heard(listeners.hide),
    useReachBottom: () => undefined,
    usePageScroll: heard(listeners.scroll),
    useRouter: () => here,
  }))
  const nothing = () => null
  const doubles: Record<string, object> = {
    transport: { chooseTransport: () => transport },
    login: { loginCode: async () => 'code' },
    privacy: { privacyNeeded: async () => false },
    sessionToken: { readSessionToken: () => 'session', writeSessionToken() {} },
    fontScale: { fontScale: () => 1 },
    TopBar: { TopBar: nothing },
    ChartCanvas: { ChartCanvas: nothing },
    codeScreen: { guardCodeScreen: () => nothing },
    pageFits: { pageFits: async () => true },
    subscribe: { askToSubscribe: async () => new Map() },
  }
  for (const [name, double] of Object.entries(doubles)) jest.doMock(`${phone}/platform/${name}`, () => double, { virtual: true })
  // Whatever else differs between WeChat and a browser is the browser's own.
  const browsers = filesBelow(`${phone}/platform`).flatMap((file) => /^(\w+)\.h5\.tsx?$/.exec(file)?.[1] ?? [])
  for (const name of browsers.filter((each) => !(each in doubles)))
    jest.doMock(`${phone}/platform/${name}`, () => jest.requireActual(`${phone}/platform/${name}.h5`), { virtual: true })
  for (const file of filesBelow(phone).filter((each) => each.endsWith('.scss'))) jest.doMock(`${phone}/${file}`, () => ({}))

  if (spoilt) jest.doMock(`${phone}/${spoilt.path}`, () => spoilt.spoil(jest.requireActual(`${phone}/${spoilt.path}`)))

  // Before anything else: sentences may be kept from the first moment on.
  const { speak }: typeof LanguageModule = require(`${phone}/locale/language`)
  speak(language)
  const transport: Transport = (operation, body) => {
    const data = say(operation, body.input, body)
    if (data === undefined) return new Promise(() => undefined)
    return Promise.resolve(arrivalOf(data, body.subject))
  }
  const { sessionStore }: typeof SessionStore = require(`${phone}/session/sessionStore`)
  const resident = { residentId, nameMasked: '*欢', documentType: '01', numberMasked: '44**' } as const
  sessionStore.setState({ standing: { at: 'ready' }, token: 'session', me: { level: 2, proofDue: false, phoneMasked: null, resident } })

  before?.((path) => require(`${phone}/${path}`))
  const { createRoot }: { createRoot(host: Element): Root } = require('react-dom/client')
  const Page: ComponentType = require(`${phone}/${page}/index`).default
  const host = document.createElement('div')
  document.body.append(host)
  let root = createRoot(host)
  root.render(react.createElement(Page))

  const text = () => host.textContent ?? ''
  return {
    host,
    text,
    /** Where it was led to. */
    visits,
    /** Where the page has put itself. */
    places,
    /** What the bar of the tabs was told to say. */
    tabs,
    see: (words: string) =>
      until(
        async () => text(),
        (shown) => shown.includes(words),
      ),
    seeNot: (words: string) =>
      until(
        async () => text(),
        (shown) => !shown.includes(words),
      ),
    /** A module as the page itself has it: what was handed on in memory. */
    module: (path: string) => require(`${phone}/${path}`),
    async tap(words: string): Promise<void> {
      await drawn()
      const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))
      if (!button) throw new Error(`no button says ${words}:\n${text()}`)
      button.click()
      await drawn()
    },
    /** As a keyboard goes, past React's own property. */
    async type(id: string, words: string): Promise<void> {
      // What a field begins with may still be on its way to it.
      await drawn()
      const element = host.querySelector(`#${id}`)
      if (!element) throw new Error(`nothing to write in by the name of ${id}:\n${text()}`)
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, words)
      element.dispatchEvent(new window.Event('input', { bubbles: true }))
      await drawn()
    },
    async scroll(scrollTop: number): Promise<void> {
      for (const run of [...listeners.scroll]) run({ scrollTop })
      await drawn()
    },
    /** Another page of the same run, with what lies around every page; what was in memory stays there. */
    async turnTo(next: string, nextParams: Record<string, string> = {}): Promise<void> {
      root.unmount()
      here = { path: `/${next}/index`, params: nextParams }
      root = createRoot(host)
      const { ActingLayer }: { ActingLayer: ComponentType<{ children: ReactNode }> } = require(`${phone}/session/ActingLayer`)
      const Next: ComponentType = require(`${phone}/${next}/index`).default
      root.render(react.createElement(ActingLayer, null, react.createElement(Next)))
      await drawn()
    },
    async goAway(): Promise<void> {
      for (const run of [...listeners.hide]) run()
      await drawn()
    },
    /** The page goes out of sight and comes back. */
    async comeBack(): Promise<void> {
      for (const run of [...listeners.hide]) run()
      await drawn()
      for (const run of [...listeners.show]) run()
      await drawn()
    },
    close() {
      root.unmount()
      host.remove()
      if (spoilt) jest.dontMock(`${phone}/${spoilt.path}`)
    },
  }
}

function arrivalOf(data: unknown, subject: string | null): Arrival {
  const about = { subject, traceId: 'trace' }
  if (!(data instanceof Refusal)) return { reached: true, body: { ok: true, data, ...about } }
  return { reached: true, body: { ok: false, error: { code: data.code, message: '', retryable: false }, ...about } }
}

/** React draws by setImmediate here, and an answer takes a few turns. */
async function drawn(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((done) => setImmediate(done))
}
