import { checksumOf, fromBase64url, toBase64url } from './byteText'
import { longestCode } from './diagnosis'

/**
 * 诊断码 as text: a letter for the form, the length of the body, a checksum, and the body (the encrypted diagnosis) in base64url.
 * Length and checksum stand in front, so that a paste that was cut off is called that.
 */
const form = 'D'
const head = 1 + 3 + 6

/** SM2 (C1C3C2) adds a point without its first byte and a hash. */
export const sealBytes = 64 + 32
export const mostPackedBytes = Math.floor(((longestCode - head) * 3) / 4) - sealBytes

export function writeCode(sealed: Uint8Array): string {
  const body = toBase64url(sealed)
  return `${form}${toBase64url(Uint8Array.of(body.length >> 8, body.length & 0xff))}${toBase64url(checksumOf(sealed))}${body}`
}

/** `notACode`: something else was pasted; `cutOff`: its end is missing; `changed`: as long as it was, and not what it was. */
export type UnreadCode = 'notACode' | 'cutOff' | 'changed'
export type ReadCode = { readonly ok: true; readonly sealed: Uint8Array } | { readonly ok: false; readonly why: UnreadCode }

/** Line breaks and blanks that a message brought along are nothing. */
export function readCode(pasted: string): ReadCode {
  const text = pasted.replace(/\s/g, '')
  if (!/^D[\w-]*$/.test(text) || text.length > longestCode) return { ok: false, why: 'notACode' }
  if (text.length < head) return { ok: false, why: 'cutOff' }
  const length = fromBase64url(text.slice(1, 4))
  const body = text.slice(head)
  const told = ((length?.[0] ?? 0) << 8) | (length?.[1] ?? 0)
  if (body.length < told) return { ok: false, why: 'cutOff' }
  const sealed = fromBase64url(body)
  if (!sealed || body.length > told || toBase64url(checksumOf(sealed)) !== text.slice(4, head)) return { ok: false, why: 'changed' }
  return { ok: true, sealed }
}
