import { type Dispatcher, request } from 'undici'
import type { Clock, Random } from '../../ports'
import { type TifCredentials, tifHeaders } from './tif'

export interface HutongLink {
  readonly credentials: TifCredentials
  readonly sm4Key: string
  readonly clock: Clock
  readonly random: Random
  readonly dispatcher: Dispatcher
}

const timeoutMs = 10_000
/** The first of the three steps of reading an answer (access guide 9.1): did the protocol carry it? null when not. */
export async function postSigned(link: HutongLink, url: string, body: string): Promise<unknown> {
  try {
    const answer = await request(url, {
      method: 'POST',
      dispatcher: link.dispatcher,
      headers: { 'content-type': 'application/json', ...tifHeaders(link.credentials, link.clock.now(), link.random.uuid()) },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await answer.body.text()
    return answer.statusCode === 200 ? JSON.parse(text) : null
  } catch {
    return null
  }
}
