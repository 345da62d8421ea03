import { createHmac, randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { digestHeader } from '../../contract/upstream/hutong/tifHeaders'
import type { World } from '../world'
import { readJson } from './readJson'
import { tifHeaders } from './tif'

export type CloudReply<Answer> = { kind: 'answered'; answer: Answer } | { kind: 'noAnswer' }

const patience = 10_000

/** Lower-case hex HMAC-SM3 over method, path, timestamp, nonce and raw body, a line each (interfaces.md). */
export function backChannelDigest(key: string, parts: { path: string; timestamp: string; nonce: string; rawBody: string }): string {
  const message = ['POST', parts.path, parts.timestamp, parts.nonce, parts.rawBody].join('\n')
  return createHmac('sm3', key).update(message, 'utf8').digest('hex')
}

/** The province calls the cloud. A lost or unreadable answer is a value: the page then says so, or asks again. */
export async function callCloud<Answer extends z.core.$ZodType>(
  world: World,
  operation: { path: string; answer: Answer },
  request: object,
): Promise<CloudReply<z.infer<Answer>>> {
  const { cloudBaseUrl, backchannelPaasId, backchannelPaasToken, backchannelDigestKey } = world.settings
  const rawBody = JSON.stringify(request)
  const nonce = randomBytes(16).toString('hex')
  const headers = tifHeaders(backchannelPaasId, backchannelPaasToken, nonce, world.clock.now())
  const timestamp = headers['x-tif-timestamp']
  const digest = backChannelDigest(backchannelDigestKey, { path: operation.path, timestamp, nonce, rawBody })
  try {
    const response = await fetch(`${cloudBaseUrl}${operation.path}`, {
      method: 'POST',
      headers: { ...headers, [digestHeader]: digest, 'content-type': 'application/json' },
      body: rawBody,
      redirect: 'error',
      signal: AbortSignal.any([world.background.signal, AbortSignal.timeout(patience)]),
    })
    // A gateway's or a broken program's page is not the cloud's word.
    if (!response.ok) return { kind: 'noAnswer' }
    const read = z.safeParse(operation.answer, readJson(await response.text())?.value)
    return read.success ? { kind: 'answered', answer: read.data } : { kind: 'noAnswer' }
  } catch {
    return { kind: 'noAnswer' }
  }
}
