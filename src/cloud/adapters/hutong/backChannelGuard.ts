import { createHmac } from 'node:crypto'
import * as z from 'zod/mini'
import { digestHeader, tifHeadersSchema } from '../../../contract/upstream/hutong/tifHeaders'
import { sameText, type TifCredentials, tifSignature } from './tif'

export interface BackChannelCredentials extends TifCredentials {
  readonly digestKey: string
}

export interface IncomingMessage {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | undefined>>
  /** The bytes as they came: text made of them may already differ. */
  readonly rawBody: Buffer
}

const windowSeconds = 300

/** method \n path \n timestamp \n nonce \n raw body: what the TIF signature alone would leave open to change. */
export function backChannelDigest(key: string, message: IncomingMessage, timestamp: string, nonce: string): string {
  return createHmac('sm3', key)
    .update(`${[message.method, message.path, timestamp, nonce].join('\n')}\n`)
    .update(message.rawBody)
    .digest('hex')
}

/** True when the message is the province's, whole, and of these minutes; that it is new is the nonce table's to say. */
export function readGuarded(credentials: BackChannelCredentials, message: IncomingMessage, now: Date): { nonce: string } | null {
  const headers = z.safeParse(tifHeadersSchema, message.headers)
  const digest = message.headers[digestHeader]
  if (!headers.success || digest === undefined) return null
  const timestamp = headers.data['x-tif-timestamp']
  const nonce = headers.data['x-tif-nonce']
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > windowSeconds) return null
  const genuine =
    sameText(headers.data['x-tif-paasid'], credentials.paasId) &&
    sameText(headers.data['x-tif-signature'], tifSignature(timestamp, credentials.paasToken, nonce)) &&
    sameText(digest, backChannelDigest(credentials.digestKey, message, timestamp, nonce))
  return genuine ? { nonce } : null
}
