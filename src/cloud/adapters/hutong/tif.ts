import { createHash, timingSafeEqual } from 'node:crypto'
import type { TifHeaders } from '../../../contract/upstream/hutong/tifHeaders'

export interface TifCredentials {
  readonly paasId: string
  readonly paasToken: string
}

/** UPPER(HEX(SHA256(timestamp + token + nonce + timestamp))): access guide 9.2.3, Postman script. */
export function tifSignature(timestamp: string, token: string, nonce: string): string {
  return createHash('sha256').update(`${timestamp}${token}${nonce}${timestamp}`).digest('hex').toUpperCase()
}

export function tifHeaders({ paasId, paasToken }: TifCredentials, now: Date, nonce: string): TifHeaders {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  return {
    'x-tif-timestamp': timestamp,
    'x-tif-paasid': paasId,
    'x-tif-nonce': nonce,
    'x-tif-signature': tifSignature(timestamp, paasToken, nonce),
  }
}

/** Compared without telling by the time taken how much was right. */
export function sameText(a: string, b: string): boolean {
  const left = createHash('sha256').update(a).digest()
  const right = createHash('sha256').update(b).digest()
  return timingSafeEqual(left, right)
}
