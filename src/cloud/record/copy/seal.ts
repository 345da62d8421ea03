import { sm2, sm3 } from 'sm-crypto'

/**
 * The seal of a copy: one line of fixed width inside the document,
 *
 *   jiandang:v1:20261121T060504Z:SM3:<64 hex>:SM2:<128 hex>:
 *
 * as it is (PDF) or in base64 (FHIR's signature.data; 231 characters are 77 times 3, so nothing is padded).
 * SM3 is taken over the whole document with this place filled with noughts; SM2 signs everything before `:SM2:`, the time included.
 * Nothing in the place has a second spelling: every byte of a sealed document counts.
 */
const begin = 'jiandang:v1:'
const shape = /^jiandang:v1:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z:SM3:([0-9a-f]{64}):SM2:([0-9a-f]{128}):$/
const plainLength = 231
const beginInBase64 = btoa(begin)
const base64Length = (plainLength / 3) * 4

/** Where the SM3 stands within the line: what a page shows of it. */
export const digestOffset = begin.length + '20261121T060504Z'.length + ':SM3:'.length
export const digestLength = 64

export interface SealedCopy {
  readonly bytes: Uint8Array
  readonly digest: string
}

export type SealCheck = { readonly unchanged: true; readonly madeAt: string; readonly digest: string } | { readonly unchanged: false }

/** Signs UTF-8 text: r and s, 64 hex digits each. */
export type SignPlainly = (text: string) => Promise<string>

/** The place as it stands in a document before it is sealed. */
export function emptySeal(madeAt: Date): string {
  return sealLine(madeAt, '0'.repeat(digestLength), '0'.repeat(128))
}

export function emptySealInBase64(madeAt: Date): string {
  return btoa(emptySeal(madeAt))
}

/** Fills the place of a document that was made with an empty one. */
export async function sealCopy(document: Uint8Array, madeAt: Date, sign: SignPlainly): Promise<SealedCopy> {
  const place = placeOf(document)
  if (place === null) throw new Error('a copy has no place for its seal')
  const digest = digestWithout(document, place)
  const line = sealLine(madeAt, digest, await sign(signedText(madeAt, digest)))
  const bytes = new Uint8Array(document)
  bytes.set(asciiBytes(place.base64 ? btoa(line) : line), place.start)
  return { bytes, digest }
}

/** Says yes only to a document that is, byte for byte, one that was sealed with this key's other half. */
export function checkSeal(document: Uint8Array, publicKey: string): SealCheck {
  const place = placeOf(document)
  const line = place === null ? null : readLine(document, place)
  const [, year, month, day, hour, minute, second, digest = '', signature = ''] = line === null ? [] : (shape.exec(line) ?? [])
  if (place === null || line === null || digest === '' || digest !== digestWithout(document, place)) return { unchanged: false }
  const text = line.slice(0, digestOffset + digestLength)
  if (!sm2.doVerifySignature(text, signature, publicKey, { hash: true })) return { unchanged: false }
  return { unchanged: true, madeAt: `${year}-${month}-${day}T${hour}:${minute}:${second}Z`, digest }
}

interface Place {
  readonly start: number
  readonly length: number
  readonly base64: boolean
}

/** The last one counts: what a record says stands before it in both formats, whatever it says. */
function placeOf(document: Uint8Array): Place | null {
  const plain = lastIndexOf(document, begin)
  const encoded = lastIndexOf(document, beginInBase64)
  const place =
    plain > encoded ? { start: plain, length: plainLength, base64: false } : { start: encoded, length: base64Length, base64: true }
  return place.start < 0 || place.start + place.length > document.length ? null : place
}

function readLine(document: Uint8Array, { start, length, base64 }: Place): string | null {
  const text = String.fromCharCode(...document.subarray(start, start + length))
  if (!base64) return text
  return /^[A-Za-z0-9+/]+$/.test(text) ? atob(text) : null
}

function digestWithout(document: Uint8Array, { start, length }: Place): string {
  // Not slice(): of a Node buffer that would be the document itself.
  const blanked = new Uint8Array(document)
  blanked.fill(0x30, start, start + length)
  return sm3(blanked)
}

function sealLine(madeAt: Date, digest: string, signature: string): string {
  return `${signedText(madeAt, digest)}:SM2:${signature}:`
}

function signedText(madeAt: Date, digest: string): string {
  const second = madeAt.toISOString().replace(/[-:]|\.\d+/g, '')
  return `${begin}${second}:SM3:${digest}`
}

function lastIndexOf(bytes: Uint8Array, ascii: string): number {
  const wanted = asciiBytes(ascii)
  const [first = 0] = wanted
  for (let at = bytes.lastIndexOf(first); at >= 0; at = at === 0 ? -1 : bytes.lastIndexOf(first, at - 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at
  }
  return -1
}

function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}
