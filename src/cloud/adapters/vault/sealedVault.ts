import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Vault } from '../../ports'

export interface VaultKey {
  readonly id: string
  /** 64 hex digits. */
  readonly secret: string
}

/**
 * SM4-CBC then HMAC-SM3 over key id, purpose, IV and cipher text (this OpenSSL has no SM4-GCM):
 * `<key id>.<iv>.<cipher>.<mac>`, base64url. The first key seals; every key opens. Look-ups and code hashes
 * must stay findable through a rotation, so they use the last key, which therefore is never taken away.
 */
export function sealedVault(keys: readonly [VaultKey, ...VaultKey[]]): Vault {
  const derived = new Map(keys.map((key) => [key.id, deriveKeys(key)]))
  const sealing = keys[0]
  const lookupKey = derive(keys[keys.length - 1] ?? sealing, 'lookup')

  return {
    keyId: sealing.id,
    seal(purpose, plain) {
      const { cipherKey, macKey } = derived.get(sealing.id) ?? deriveKeys(sealing)
      const iv = randomBytes(16)
      const cipher = createCipheriv('sm4-cbc', cipherKey, iv)
      const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      const mac = macOf(macKey, sealing.id, purpose, iv, sealed)
      return [sealing.id, iv.toString('base64url'), sealed.toString('base64url'), mac.toString('base64url')].join('.')
    },
    open(purpose, text) {
      const [id = '', iv = '', sealed = '', mac = ''] = text.split('.')
      const key = derived.get(id)
      if (!key) throw new Error(`sealed with a key that is not in IDENTITY_KEYS: ${id}`)
      const ivBytes = Buffer.from(iv, 'base64url')
      const sealedBytes = Buffer.from(sealed, 'base64url')
      const expected = macOf(key.macKey, id, purpose, ivBytes, sealedBytes)
      const given = Buffer.from(mac, 'base64url')
      if (given.length !== expected.length || !timingSafeEqual(given, expected))
        throw new Error('a sealed value was changed or belongs elsewhere')
      const decipher = createDecipheriv('sm4-cbc', key.cipherKey, ivBytes)
      return Buffer.concat([decipher.update(sealedBytes), decipher.final()]).toString('utf8')
    },
    lookup(purpose, plain) {
      return createHmac('sm3', lookupKey).update(`${purpose}|${plain}`).digest('hex')
    },
  }
}

function deriveKeys(key: VaultKey) {
  return { cipherKey: derive(key, 'cipher').subarray(0, 16), macKey: derive(key, 'mac') }
}

function derive(key: VaultKey, use: string): Buffer {
  return createHmac('sm3', Buffer.from(key.secret, 'hex')).update(`jiandang|${use}`).digest()
}

function macOf(macKey: Buffer, id: string, purpose: string, iv: Buffer, sealed: Buffer): Buffer {
  return createHmac('sm3', macKey).update(`${id}|${purpose}|`).update(iv).update(sealed).digest()
}
