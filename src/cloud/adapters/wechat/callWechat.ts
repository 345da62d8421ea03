import { type Dispatcher, request } from 'undici'
import * as z from 'zod/mini'
import { tellingUpstream } from '../../callTrace'
import type { UpstreamLine } from '../../upstreamLine'
import { isTurnedAway, neverLeft } from '../http/certainlyNotSent'
import { upstreamQuestion } from '../http/upstreamQuestion'

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
export function callWechat(
  app: WechatApp,
  method: 'GET' | 'POST',
  path: string,
  query: Record<string, string>,
  body?: unknown,
): Promise<WechatCalled<unknown>> {
  // The query has the token: only the path is looked up.
  return tellingUpstream({ system: 'wechat', question: upstreamQuestion(path) }, () => send(app, method, path, query, body), heard)
}

const numbered = z.object({ errcode: z.int().check(z.minimum(-1), z.maximum(999_999)) })

/** Face results have a second number, which is the answer's content. */
function heard({ answer }: WechatCalled<unknown>): Pick<UpstreamLine, 'answer' | 'errcode'> {
  if (answer === null) return { answer: 'none' }
  const read = z.safeParse(numbered, answer)
  return read.success && read.data.errcode !== 0 ? { answer: 'refused', errcode: read.data.errcode } : { answer: 'ok' }
}

async function send(
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
