import { provideBrowserGlobals } from './browserGlobals'
import { launchApp, tabRoutes } from './mountPage'
import { pageStack } from './pageStack'
import { setDataMeter } from './setDataMeter'
import { type WechatClientOptions, wechatClient } from './wechatClient'

/** What every element of a page carries: the simulator's own node, which hears events. */
interface Rendered extends HTMLElement {
  __wxElement?: { triggerEvent(type: string, detail: object, options: object): void }
}

const patienceMs = 10_000

/** The compiled mini-program on a phone of its own, with fingers and eyes. One at a time in a test file. */
export function openPhone(options: WechatClientOptions) {
  provideBrowserGlobals()
  const client = wechatClient(options)
  const meter = setDataMeter()
  const stack = pageStack((route, query) => mount(route, query), tabRoutes())
  const mount = launchApp({ ...client.wx, ...stack.wx }, stack.instances, meter)

  let taps = 0

  const root = () => stack.top()?.root
  const text = () => root()?.textContent ?? ''

  async function until<Value>(what: string, look: () => Value | null | undefined | false): Promise<Value> {
    const deadline = performance.now() + patienceMs
    for (;;) {
      const found = look()
      if (found !== null && found !== undefined && found !== false) return found
      if (performance.now() > deadline) throw new Error(`${what}；页面 ${stack.top()?.route} 上是：${text()}`)
      await new Promise((done) => setTimeout(done, 20))
    }
  }

  /** The innermost element that shows these words, or nothing but them. */
  function showing(words: string, { exact = false } = {}): Rendered | undefined {
    const elements: Rendered[] = [...(root()?.querySelectorAll<HTMLElement>('*') ?? [])]
    const shows = ({ textContent }: Element) => (exact ? textContent?.trim() === words : textContent?.includes(words))
    return elements.reverse().find((element) => element.__wxElement && shows(element))
  }

  function fire(element: Rendered, type: string, detail: object): void {
    if (!element.__wxElement) throw new Error(`不是小程序的元素：${element.outerHTML.slice(0, 80)}`)
    element.__wxElement.triggerEvent(type, detail, { bubbles: true, composed: true, capturePhase: true })
  }

  const see = (words: string, how?: { exact: boolean }) => until(`没有看到“${words}”`, () => showing(words, how))

  return {
    setData: meter,
    stored: client.stored,
    kept: client.kept,
    visited: stack.visited,
    get route() {
      return stack.top()?.route ?? ''
    },
    text,
    see,
    seeNot: (words: string) => until(`仍然看到“${words}”`, () => !text().includes(words)),
    until,
    open: (url: string) => stack.open(url),
    back: () => stack.wx.navigateBack(),
    switchTab: (url: string) => stack.wx.switchTab({ url }),
    /** How often a finger has come down so far. */
    get taps() {
      return taps
    },
    async tap(words: string, how?: { exact: boolean }): Promise<void> {
      taps += 1
      fire(await see(words, how), 'tap', {})
    },
    /** Types into the n-th input or text area of the page, and leaves it. */
    async type(index: number, value: string): Promise<void> {
      const input = await until(`没有第${index + 1}个输入框`, () => root()?.querySelectorAll<HTMLElement>('wx-input, wx-textarea')[index])
      fire(input, 'input', { value })
      fire(input, 'blur', { value })
    },
    async choose(index: number): Promise<void> {
      const picker = await until('没有选择器', () => root()?.querySelector<HTMLElement>('wx-picker'))
      fire(picker, 'change', { value: String(index) })
    },
    /** The page's own data, as WeChat holds it. */
    get data(): Record<string, unknown> {
      return stack.top()?.instance.data ?? {}
    },
    scrollTo(scrollTop: number): void {
      stack.top()?.instance.onPageScroll?.({ scrollTop })
    },
    scrollToEnd(): void {
      stack.top()?.instance.onReachBottom?.()
    },
    /** WeChat's own buttons: they answer by an event of their own. */
    async agreePrivacy(words: string): Promise<void> {
      const button = await see(words)
      client.agreePrivacy()
      fire(button, 'agreeprivacyauthorization', {})
    },
    async givePhoneNumber(words: string): Promise<void> {
      const button = await see(words)
      fire(button, 'getphonenumber', { code: await client.phoneCode(), errMsg: 'getPhoneNumber:ok' })
    },
    close(): void {
      stack.closeAll()
    },
  }
}
