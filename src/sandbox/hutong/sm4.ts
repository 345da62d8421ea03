import { createCipheriv, createDecipheriv } from 'node:crypto'

/** SM4-ECB, PKCS#7, lower-case hex, UTF-8: what the province publishes (接入工作指引 9.3.3), and used for nothing else. */
export function sealSm4(keyHex: string, plain: string): string {
  const cipher = createCipheriv('sm4-ecb', Buffer.from(keyHex, 'hex'), null)
  return cipher.update(plain, 'utf8', 'hex') + cipher.final('hex')
}

/** @returns null when it was not sealed with this key */
export function openSm4(keyHex: string, sealed: string): string | null {
  if (!/^([0-9a-f]{32})+$/i.test(sealed)) return null
  const decipher = createDecipheriv('sm4-ecb', Buffer.from(keyHex, 'hex'), null)
  try {
    const bytes = Buffer.concat([decipher.update(Buffer.from(sealed, 'hex')), decipher.final()])
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
