import { type Dispatcher, request } from 'undici'
import { isTurnedAway, neverLeft } from '../http/certainlyNotSent'

export interface WechatApp {
  readonly apiBaseUrl: string
  readonly appId: string
  readonly appSecret: string
  readonly dispatcher: Dispatcher
}

/** `answer` is null when nothing readable came back; `taken` is false when WeChat certainly did nothing with the call. */
export interface WechatCalled<Answer> {
  readonly answer: Answer | null
  readonly taken: boolean
}

const timeoutMs = 5_000
/** One call to WeChat's server API. */
export async function callWechat(
  app: WechatApp,
  method: 'GET' | 'POST',
  path: string,
  query: Record<string, string>,
  body?: unknown,
): Promise<WechatCalled<unknown>> {
  try {
    const answer = await request(`${app.apiBaseUrl}${path}?${new URLSearchParams(query)}`, {
      method,
      dispatcher: app.dispatcher,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await answer.body.text()
    if (answer.statusCode !== 200) return { answer: null, taken: !isTurnedAway(answer.statusCode) }
    return { answer: JSON.parse(text), taken: true }
  } catch (error) {
    return { answer: null, taken: !neverLeft(error) }
  }
}
