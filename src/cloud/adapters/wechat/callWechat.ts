import { type Dispatcher, request } from 'undici'

export interface WechatApp {
  readonly apiBaseUrl: string
  readonly appId: string
  readonly appSecret: string
  readonly dispatcher: Dispatcher
}

const timeoutMs = 5_000

/** One call to WeChat's server API; null when nothing readable came back. */
export async function callWechat(
  app: WechatApp,
  method: 'GET' | 'POST',
  path: string,
  query: Record<string, string>,
  body?: unknown,
): Promise<unknown> {
  try {
    const answer = await request(`${app.apiBaseUrl}${path}?${new URLSearchParams(query)}`, {
      method,
      dispatcher: app.dispatcher,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    const text = await answer.body.text()
    return answer.statusCode === 200 ? JSON.parse(text) : null
  } catch {
    return null
  }
}
