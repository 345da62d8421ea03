import type * as React from 'react'
import type { ComponentType, ReactNode } from 'react'
import { filesBelow } from '../../../config/gates/files'
import { inProject } from '../../../config/paths'
import type * as ChosenItem from '../../../src/miniprogram/capabilities/record/chosenItem'
import type { Transport } from '../../../src/miniprogram/client/transport'
import type * as ActingLayerModule from '../../../src/miniprogram/session/ActingLayer'
import type * as SessionStore from '../../../src/miniprogram/session/sessionStore'
import type * as Start from '../../../src/miniprogram/session/start'
import { provideBrowserGlobals } from '../../weapp/browserGlobals'
import type * as NaiveDoubles from './naiveDoubles'
import { ids } from './twoPeople'

const phone = inProject('src/miniprogram')

/** Every page that shows something of a person. */
export const pageNames = [
  'pages/home',
  'pages/messages',
  'pages/me',
  'packages/authorization/index',
  'packages/authorization/code',
  'packages/authorization/grants',
  'packages/authorization/grant',
  'packages/authorization/blocks',
  'packages/authorization/accessEvents',
  'packages/authorization/receipts',
  'packages/authorization/receipt',
  'packages/authorization/receiptText',
  'packages/authorization/document',
  'packages/identity/faceConsent',
  'packages/identity/devices',
  'packages/identity/lost',
  'packages/rights/rights',
  'packages/rights/close',
  'packages/ticket/list',
  'packages/ticket/ticket',
  'packages/record/overview',
  'packages/record/list',
  'packages/record/entry',
  'packages/record/vaccines',
  'packages/record/doctorView',
  'packages/trend/trend',
  'packages/family/list',
  'packages/family/ward',
  'packages/family/acts',
  'packages/family/number',
  'packages/family/actsForMe',
  'packages/family/add',
  'packages/authorization/consent',
  'packages/authorization/agreed',
] as const
export type PageName = (typeof pageNames)[number]

/** Which parts of the guard are there: all, or what is left when some have been replaced by a naive double. */
export type Guards = {
  readonly client: boolean
  readonly state: boolean
  /** Pages about oneself alone, left out while acting for another. */
  readonly pages: boolean
  /** Ends acting by itself; left out only by a control. */
  readonly watch?: boolean
}

const nothing = () => null

interface Root {
  render(content: ReactNode): void
  unmount(): void
}

/**
 * The phone's own code on a page of jsdom: its real client, stores, hooks and pages.
 * Doubles stand only where WeChat or Taro would be, and, in a control, where the guard is.
 */
export function loadPhone(transport: Transport, guards: Guards) {
  provideBrowserGlobals()
  Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true })
  jest.resetModules()
  const onScreen = { show: new Set<() => void>(), hide: new Set<() => void>(), bottom: new Set<() => void>() }
  const react: typeof React = require('react')
  const Where = react.createContext('/pages/home/index')

  /** What Taro calls on a page, as it does on a phone: always the newest function given. */
  const heard = (listeners: Set<() => void>) => (listener: () => void) => {
    const latest = react.useRef(listener)
    latest.current = listener
    react.useEffect(() => {
      const run = () => latest.current()
      listeners.add(run)
      return () => void listeners.delete(run)
    }, [])
  }
  const walk = async () => undefined
  const taro = {
    navigateTo: walk,
    redirectTo: walk,
    switchTab: walk,
    navigateBack: walk,
    pageScrollTo: walk,
    setNavigationBarTitle: walk,
    setTabBarItem: walk,
    setClipboardData: walk,
    getStorageSync: () => '',
    setStorageSync: () => undefined,
    getCurrentPages: () => [],
  }
  jest.doMock('@tarojs/taro', () => ({
    __esModule: true,
    default: taro,
    useDidShow: heard(onScreen.show),
    useUnload: () => undefined,
    useShareAppMessage: () => undefined,
    useDidHide: heard(onScreen.hide),
    useReachBottom: heard(onScreen.bottom),
    usePullDownRefresh: () => undefined,
    usePageScroll: () => undefined,
    useRouter: () => ({
      path: react.useContext(Where),
      params: { ...ids, to: '2', document: 'face', module: 'visit' },
    }),
  }))

  let token: string | null = null
  const platform: Record<string, object> = {
    transport: { chooseTransport: () => transport },
    login: { loginCode: async () => 'code' },
    privacy: { privacyNeeded: async () => false, onPrivacyAsked() {}, rememberPrivacyAgreed() {}, openPrivacyContract() {} },
    sessionToken: {
      readSessionToken: () => token,
      writeSessionToken(next: string | null) {
        token = next
      },
    },
    pageFits: { pageFits: async () => true },
    codeScreen: { guardCodeScreen: () => () => undefined },
    subscribe: { askToSubscribe: async () => new Map() },
    fontScale: { fontScale: () => 1 },

    TopBar: { TopBar: nothing },
    StandInNote: { StandInNote: nothing },
    PrivacyAgreeButton: { PrivacyAgreeButton: nothing },
  }
  for (const [name, double] of Object.entries(platform)) jest.doMock(`${phone}/platform/${name}`, () => double, { virtual: true })
  // Whatever else differs between WeChat and a browser is the browser's own.
  const browsers = filesBelow(`${phone}/platform`).flatMap((file) => /^(\w+)\.h5\.tsx?$/.exec(file)?.[1] ?? [])
  for (const name of browsers.filter((each) => !(each in platform)))
    jest.doMock(`${phone}/platform/${name}`, () => jest.requireActual(`${phone}/platform/${name}.h5`), { virtual: true })
  for (const file of filesBelow(phone).filter((each) => each.endsWith('.scss'))) jest.doMock(`${phone}/${file}`, () => ({}))
  const naive = (): typeof NaiveDoubles => jest.requireActual('./naiveDoubles')
  if (guards.client) jest.unmock(`${phone}/client/client`)
  else jest.doMock(`${phone}/client/client`, () => naive().naiveClient)
  if (guards.state) jest.unmock(`${phone}/session/usePersonState`)
  else jest.doMock(`${phone}/session/usePersonState`, () => naive().naiveState)

  if (guards.pages) jest.unmock(`${phone}/session/wardPages`)
  else jest.doMock(`${phone}/session/wardPages`, () => ({ isForWards: () => true }))

  if (guards.watch === false) jest.doMock(`${phone}/session/useWardWatch`, () => ({ useWardWatch: nothing }))
  else jest.unmock(`${phone}/session/useWardWatch`)

  const { createRoot }: { createRoot(host: Element): Root } = require('react-dom/client')
  const { sessionStore, bePerson, actFor }: typeof SessionStore = require(`${phone}/session/sessionStore`)
  const { ActingLayer }: typeof ActingLayerModule = require(`${phone}/session/ActingLayer`)
  const { openTrend }: typeof ChosenItem = require(`${phone}/capabilities/record/chosenItem`)
  const { signInByHand, signOut }: typeof Start = require(`${phone}/session/start`)
  const pages = new Map<PageName, ComponentType>(pageNames.map((name) => [name, require(`${phone}/${name}/index`).default]))

  return {
    bePerson,
    actFor,
    signInByHand,
    signOut,
    knowsSomebody: () => sessionStore.getState().me !== null,
    /** As on the first day: nobody has ever been here. */
    forgetEverything() {
      token = null
      sessionStore.setState({ standing: { at: 'ready' }, token: null, me: null, subject: null })
    },
    openPage(name: PageName) {
      // Opened from a report, for whoever is at the phone then.
      if (name === 'packages/trend/trend') openTrend({ name: '糖化血红蛋白', item: null })
      const page = pages.get(name)
      const host = document.createElement('div')
      document.body.append(host)
      const root = createRoot(host)
      const inApp = (content: ReactNode) =>
        react.createElement(ActingLayer, null, react.createElement(Where.Provider, { value: `/${name}/index` }, content))
      if (page) root.render(inApp(react.createElement(page)))
      return {
        close() {
          root.unmount()
          host.remove()
        },
      }
    },
    fire(what: keyof typeof onScreen) {
      for (const run of [...onScreen[what]]) run()
    },
  }
}
