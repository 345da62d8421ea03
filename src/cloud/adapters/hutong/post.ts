import { request, type Dispatcher } from 'undici'
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
/** No answer of the province is larger than a page of 50 entries; more is not an answer. */
const largestAnswerBytes = 2 * 1024 * 1024

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
    const text = await readCapped(answer.body)
    return answer.statusCode === 200 && text !== null ? JSON.parse(text) : null
  } catch {
    return null
  }
}

async function readCapped(body: Dispatcher.ResponseData['body']): Promise<string | null> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > largestAnswerBytes) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks).toString('utf8')
}
