import type * as React from 'react'
import type { ComponentType, ReactNode } from 'react'
import { filesBelow } from '../../../config/gates/files'
import { inProject } from '../../../config/paths'
import type { Transport } from '../../../src/miniprogram/client/transport'
import type * as SessionStore from '../../../src/miniprogram/session/sessionStore'
import { until } from '../../until'
import { provideBrowserGlobals } from '../../weapp/browserGlobals'

const phone = inProject('src/miniprogram')
const residentId = '11111111-1111-4111-8111-111111111111'

interface Root {
  render(content: ReactNode): void
  unmount(): void
}

/** What the cloud says to an operation; `undefined`: it never answers. */
export type Say = (operation: string, input: unknown) => unknown

/** For a control: a module of the phone as it would be if it were wrong. */
export interface Spoilt {
  readonly path: string
  spoil(module: unknown): object
}

/**
 * One page of the phone as a browser draws it, its own code from the client to the elements.
 * Doubles stand only where Taro, WeChat or the network would be.
 */
export function openScreen(page: string, params: Record<string, string>, say: Say, spoilt?: Spoilt) {
  provideBrowserGlobals()
  Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true })
  jest.resetModules()
  const react: typeof React = require('react')
  const visits: string[] = []
  const listeners = { show: new Set<() => void>(), hide: new Set<() => void>() }
  const heard = (all: Set<() => void>) => (listener: () => void) => {
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
    pageScrollTo: async () => undefined,
    setNavigationBarTitle: async () => undefined,
    getCurrentPages: () => [],
  }
  jest.doMock('@tarojs/taro', () => ({
    __esModule: true,
    default: taro,
    useDidShow: heard(listeners.show),
    useDidHide: heard(listeners.hide),
    useReachBottom: () => undefined,
    useRouter: () => ({ path: `/${page}`, params }),
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
  }
  for (const [name, double] of Object.entries(doubles)) jest.doMock(`${phone}/platform/${name}`, () => double, { virtual: true })
  jest.doMock(`${phone}/platform/elements`, () => jest.requireActual(`${phone}/platform/elements.h5`), { virtual: true })
  for (const file of filesBelow(phone).filter((each) => each.endsWith('.scss'))) jest.doMock(`${phone}/${file}`, () => ({}))

  if (spoilt) jest.doMock(`${phone}/${spoilt.path}`, () => spoilt.spoil(jest.requireActual(`${phone}/${spoilt.path}`)))

  const transport: Transport = (operation, body) => {
    const data = say(operation, body.input)
    if (data === undefined) return new Promise(() => undefined)
    return Promise.resolve({ reached: true, body: { ok: true, data, subject: residentId, traceId: 'trace' } })
  }
  const { sessionStore }: typeof SessionStore = require(`${phone}/session/sessionStore`)
  const resident = { residentId, nameMasked: '*欢', documentType: '01', numberMasked: '44**' } as const
  sessionStore.setState({ standing: { at: 'ready' }, token: 'session', me: { level: 2, phoneMasked: null, resident } })

  const { createRoot }: { createRoot(host: Element): Root } = require('react-dom/client')
  const Page: ComponentType = require(`${phone}/${page}/index`).default
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  root.render(react.createElement(Page))

  const text = () => host.textContent ?? ''
  return {
    host,
    text,
    /** Where it was led to. */
    visits,
    see: (words: string) =>
      until(
        async () => text(),
        (shown) => shown.includes(words),
      ),
    /** A module as the page itself has it: what was handed on in memory. */
    module: (path: string) => require(`${phone}/${path}`),
    async tap(words: string): Promise<void> {
      const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))
      if (!button) throw new Error(`no button says ${words}:\n${text()}`)
      button.click()
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

/** React draws by setImmediate here, and an answer takes a few turns. */
async function drawn(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((done) => setImmediate(done))
}
