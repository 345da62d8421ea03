import { createCipheriv, createDecipheriv } from 'node:crypto'

/**
 * SM4-ECB, PKCS#7, lower-case hex: imposed by the province's interface (access guide 9.1, 9.3.3).
 * It has no integrity and repeats itself, so it exists in this folder only.
 */
export function sm4Encrypt(keyHex: string, plain: string): string {
  const cipher = createCipheriv('sm4-ecb', Buffer.from(keyHex, 'hex'), null)
  return cipher.update(plain, 'utf8', 'hex') + cipher.final('hex')
}

/** @returns null when it is not cipher text of this key */
export function sm4Decrypt(keyHex: string, sealed: string): string | null {
  try {
    const decipher = createDecipheriv('sm4-ecb', Buffer.from(keyHex, 'hex'), null)
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat([decipher.update(sealed, 'hex'), decipher.final()]))
  } catch {
    return null
  }
}
