/** What WeChat itself does on a phone: its own dialogs always agree, its servers are the sandbox's. */
export interface WechatClientOptions {
  readonly sandboxUrl: string
  readonly cloudUrl: string
  readonly openid: string
  /** Answers wx.cloud.callFunction; without it this WeChat has no wx.cloud. */
  readonly callFunction?: (call: { name: string; data: object }) => Promise<unknown>
  /** Of an earlier run: who has one is signed in already. */
  readonly session?: string
  /** Whatever else an earlier run has kept. */
  readonly kept?: Readonly<Record<string, unknown>>
  /** Agreed to WeChat's privacy guide in an earlier run: WeChat remembers. */
  readonly privacyAgreed?: boolean
  /** How much larger than usual WeChat is set to draw words. */
  readonly fontSizeScaleFactor?: number
  /** The canvas of a page, for whoever looks for one. */
  readonly canvas?: object
  /** What the person does before the camera: `pass` unless told otherwise. */
  readonly faceOutcome?: string
}

interface Callbacks<Result> {
  success?(result: Result): void
  fail?(error: { errMsg: string }): void
  complete?(): void
}

interface RequestOptions extends Callbacks<{ data: unknown; statusCode: number; header: Record<string, string> }> {
  url: string
  method?: string
  data?: unknown
  header?: Record<string, string>
}

/** Where dist/weapp looks for the cloud unless a build says otherwise. */
const builtFor = 'http://127.0.0.1:8787'

export function wechatClient(options: WechatClientOptions) {
  const storage = new Map<string, unknown>(Object.entries(options.kept ?? {}))
  if (options.session !== undefined) storage.set('session', options.session)
  let privacyAgreed = options.privacyAgreed ?? false

  return {
    agreePrivacy() {
      privacyAgreed = true
    },
    /** What the phone keeps, as it lies there. */
    stored: () => JSON.stringify([...storage]),
    /** The same, for a later run of the app. */
    kept: (): Readonly<Record<string, unknown>> => Object.fromEntries(storage),
    /** The code that the button of type getPhoneNumber hands over. */
    phoneCode: () => door(options, 'phone', { openid: options.openid }),
    /** To be laid over the simulator's own `wx`. */
    wx: {
      getStorageSync: (key: string) => storage.get(key) ?? '',
      setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
      removeStorageSync: (key: string) => void storage.delete(key),
      clearStorageSync: () => storage.clear(),
      login: (callbacks: Callbacks<{ code: string }>) =>
        settle(callbacks, 'login', async () => ({ code: await door(options, 'login', { openid: options.openid }) })),
      request(call: RequestOptions) {
        settle(call, 'request', () => send(call, options.cloudUrl))
        return { abort() {}, onHeadersReceived() {}, offHeadersReceived() {} }
      },
      getPrivacySetting: (callbacks: Callbacks<{ needAuthorization: boolean; privacyContractName: string }>) =>
        settle(callbacks, 'getPrivacySetting', async () => ({ needAuthorization: !privacyAgreed, privacyContractName: '隐私保护指引' })),
      onNeedPrivacyAuthorization() {},
      openPrivacyContract: (callbacks: Callbacks<object>) => settle(callbacks, 'openPrivacyContract', async () => ({})),
      checkIsSupportFacialRecognition: (callbacks: Callbacks<object>) =>
        settle(callbacks, 'checkIsSupportFacialRecognition', async () => ({})),
      requestFacialVerify: ({ verifyId, ...callbacks }: { verifyId: string } & Callbacks<object>) =>
        settle(callbacks, 'requestFacialVerify', async () => {
          await door(options, 'face', { verifyId, outcome: options.faceOutcome ?? 'pass' })
          return {}
        }),
      requestSubscribeMessage: ({ tmplIds, ...callbacks }: { tmplIds: string[] } & Callbacks<Record<string, string>>) =>
        settle(callbacks, 'requestSubscribeMessage', async () => {
          for (const templateId of tmplIds) await door(options, 'subscribe', { openid: options.openid, templateId, accepted: true })
          return { errMsg: 'requestSubscribeMessage:ok', ...Object.fromEntries(tmplIds.map((id) => [id, 'accept'])) }
        }),
      createSelectorQuery: () => longPage(options.canvas),
      getAppBaseInfo: () => ({ fontSizeScaleFactor: options.fontSizeScaleFactor ?? 1 }),
      getDeviceInfo: () => ({ brand: '测试', model: '测试机' }),
      checkIsSupportSoterAuthentication: (callbacks: Callbacks<{ supportMode: string[] }>) =>
        settle(callbacks, 'checkIsSupportSoterAuthentication', async () => ({ supportMode: [] })),
      getWindowInfo: () => ({ windowWidth: 390, windowHeight: screenHeight }),
      cloud: options.callFunction ? cloudOf(options.callFunction) : undefined,
    },
  }
}

function cloudOf(callFunction: NonNullable<WechatClientOptions['callFunction']>) {
  return { init() {}, callFunction: async (call: { name: string; data: object }) => ({ result: await callFunction(call) }) }
}

const screenHeight = 800

/**
 * There is no layout here; every page is longer than the screen, so that reading to its end takes a scroll,
 * and whatever is asked for begins 200 px below the page's beginning.
 */
function longPage(canvas: object | undefined) {
  const answers: (() => void)[] = []
  const query = {
    selectViewport: () => query,
    select: () => query,
    fields(_fields: object, tell: (size: { width: number; height: number; scrollHeight: number; node: object | undefined }) => void) {
      answers.push(() => tell({ width: 326, height: screenHeight, scrollHeight: 2000, node: canvas }))
      return query
    },
    boundingClientRect(tell: (place: { top: number }) => void) {
      answers.push(() => tell({ top: 200 }))
      return query
    },
    scrollOffset(tell: (offset: { scrollTop: number }) => void) {
      answers.push(() => tell({ scrollTop: 0 }))
      return query
    },
    exec: () =>
      void setTimeout(() => {
        for (const answer of answers.splice(0)) answer()
      }, 0),
  }
  return query
}

function settle<Result>(callbacks: Callbacks<Result>, name: string, act: () => Promise<Result>): void {
  void act()
    .then(
      (result) => callbacks.success?.(result),
      (error: unknown) => callbacks.fail?.({ errMsg: `${name}:fail ${String(error)}` }),
    )
    .then(() => callbacks.complete?.())
}

async function send({ url, method = 'GET', data, header = {} }: RequestOptions, cloudUrl: string) {
  const response = await fetch(url.replace(builtFor, cloudUrl), {
    method,
    headers: header,
    body: typeof data === 'string' ? data : JSON.stringify(data),
  })
  const text = await response.text()
  return { data: asJson(text), statusCode: response.status, header: Object.fromEntries(response.headers) }
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** The door of the sandbox's WeChat that stands in for the client. */
async function door({ sandboxUrl }: WechatClientOptions, name: string, body: object): Promise<string> {
  const response = await fetch(`${sandboxUrl}/wechat-client/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`wechat-client/${name}: ${response.status}`)
  const answer: { code?: string } = await response.json()
  return answer.code ?? ''
}
