import { createCipheriv } from 'node:crypto'

/** The writings a value may hide in, and how something that holds it would look there. */
export const writings = ['plain', 'hex', 'base64', 'utf16', 'url', 'json', 'sm4'] as const
export type Writing = (typeof writings)[number]

/** Shorter ones are found by chance. */
const leastBytes = 6
const block = 16

/** Every row of bytes that gives this value away in this writing, wherever in a text it stands. */
export function tracesOf(value: string, writing: Writing, sm4Key: string): Buffer[] {
  return traces[writing](Buffer.from(value), value, sm4Key).filter((trace) => trace.length >= leastBytes)
}

const traces: Record<Writing, (bytes: Buffer, value: string, sm4Key: string) => Buffer[]> = {
  plain: (bytes) => [bytes],
  hex: (bytes) => bothCases(bytes.toString('hex')),
  base64: (bytes) => [0, 1, 2].flatMap((shift) => inBase64(bytes, shift)),
  utf16: (_bytes, value) => [Buffer.from(value, 'utf16le'), Buffer.from(value, 'utf16le').swap16()],
  url: (_bytes, value) =>
    [encodeURIComponent(value), encodeURI(value)].flatMap((text) => [Buffer.from(text), Buffer.from(lowerEscapes(text))]),
  json: (_bytes, value) => [Buffer.from(unicodeEscapes(value)), Buffer.from(unicodeEscapes(value).toUpperCase().replaceAll('\\U', '\\u'))],
  // Alone, as a number goes over the wire; or inside a longer text, where whole blocks of it stand at any of 16 places.
  sm4: (bytes, _value, sm4Key) => [
    ...bothCases(sm4(sm4Key, bytes, true)),
    ...Array.from({ length: block }, (_, shift) => bytes.subarray(shift, shift + block))
      .filter((part) => part.length === block)
      .flatMap((part) => bothCases(sm4(sm4Key, part, false))),
  ],
}

/** What of the value's base64 is the same whatever stands before and after it. */
function inBase64(bytes: Buffer, shift: number): Buffer[] {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const from = Math.ceil((shift * 8) / 6)
  const to = Math.floor(((shift + bytes.length) * 8) / 6)
  const certain = text.slice(from, to)
  return [Buffer.from(certain), Buffer.from(certain.replaceAll('+', '-').replaceAll('/', '_'))]
}

function bothCases(hex: string): Buffer[] {
  return [Buffer.from(hex), Buffer.from(hex.toUpperCase())]
}

function lowerEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase())
}

function unicodeEscapes(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, (unit) =>
    Array.from({ length: unit.length }, (_, at) => `\\u${unit.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
  )
}

function sm4(key: string, bytes: Buffer, padded: boolean): string {
  const cipher = createCipheriv('sm4-ecb', Buffer.from(key, 'hex'), null).setAutoPadding(padded)
  return cipher.update(bytes, undefined, 'hex') + cipher.final('hex')
}

/** The value as it would have leaked in this writing, in the middle of other things. */
export function leaked(value: string, writing: Writing, sm4Key: string, place: number): Buffer {
  const around = (text: string | Buffer) => Buffer.concat([Buffer.from(`{"line":${place},"at":"`), Buffer.from(text), Buffer.from('"}\n')])
  const text = `${'.'.repeat(place % block)}${value}……`
  switch (writing) {
    case 'plain':
      return around(text)
    case 'hex':
      return around(place % 2 === 0 ? Buffer.from(text).toString('hex') : Buffer.from(text).toString('hex').toUpperCase())
    case 'base64':
      return around(Buffer.from(text).toString(place % 2 === 0 ? 'base64' : 'base64url'))
    case 'utf16': {
      const wide = Buffer.from(text, 'utf16le')
      return around(place % 2 === 0 ? wide : wide.swap16())
    }
    case 'url':
      return around(`/page?of=${encodeURIComponent(text)}`)
    case 'json':
      return around(unicodeEscapes(text))
    case 'sm4':
      // Whole blocks of it are there for certain only in a value of two blocks less one byte; a shorter one travels alone.
      return around(sm4(sm4Key, Buffer.from(Buffer.byteLength(value) >= 2 * block - 1 ? text : value), true))
  }
}
