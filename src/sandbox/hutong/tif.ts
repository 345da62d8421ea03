import { createHash, timingSafeEqual } from 'node:crypto'
import * as z from 'zod/mini'
import { type TifHeaders, tifHeadersSchema } from '../../contract/upstream/hutong/tifHeaders'
import type { NonceMemory } from './nonceMemory'

const windowSeconds = 300

/** UPPER(HEX(SHA256(timestamp + paastoken + nonce + timestamp))), timestamp in Unix seconds (接入工作指引 9.2.3). */
export function tifSignature(timestamp: string, paasToken: string, nonce: string): string {
  return createHash('sha256').update(`${timestamp}${paasToken}${nonce}${timestamp}`, 'utf8').digest('hex').toUpperCase()
}

export function tifHeaders(paasId: string, paasToken: string, nonce: string, now: Date): TifHeaders {
  const timestamp = String(Math.floor(now.getTime() / 1000))
  return {
    'x-tif-timestamp': timestamp,
    'x-tif-paasid': paasId,
    'x-tif-nonce': nonce,
    'x-tif-signature': tifSignature(timestamp, paasToken, nonce),
  }
}

export type TifCheck = { ok: true } | { ok: false; status: 401 | 403; returnDesc: string }

interface Gate {
  paasId: string
  paasToken: string
  nonces: NonceMemory
  now: Date
}

/** 401: not a caller we know; 403: a known caller's headers, but too old or used before. */
export function checkTif(headers: Record<string, string>, gate: Gate): TifCheck {
  const read = z.safeParse(tifHeadersSchema, headers)
  if (!read.success) return { ok: false, status: 401, returnDesc: '缺少网关请求头或格式有误' }
  const { 'x-tif-timestamp': timestamp, 'x-tif-paasid': paasId, 'x-tif-nonce': nonce, 'x-tif-signature': signature } = read.data
  if (paasId !== gate.paasId) return { ok: false, status: 401, returnDesc: '网关账号不存在' }
  const expected = tifSignature(timestamp, gate.paasToken, nonce)
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return { ok: false, status: 401, returnDesc: '网关签名不符' }
  if (Math.abs(gate.now.getTime() / 1000 - Number(timestamp)) > windowSeconds) {
    return { ok: false, status: 403, returnDesc: '网关时间戳超出允许范围' }
  }
  if (!gate.nonces.use(nonce, gate.now)) return { ok: false, status: 403, returnDesc: '网关随机数已使用' }
  return { ok: true }
}
