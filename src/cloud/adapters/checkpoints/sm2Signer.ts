import { createECDH } from 'node:crypto'
import type { SignatureCheck, Signer } from '../../ports'

/** SM2 (GB/T 32918.2) with SM3, DER, and the standard's default identity 1234567812345678. */
const manner = { hash: true, der: true }

/** Loaded at the first signature: a patient's call must not wait for it at a cold start. */
const smCrypto = () => import('sm-crypto')

export function sm2PublicKey(privateKeyHex: string): string {
  const pair = createECDH('SM2')
  pair.setPrivateKey(privateKeyHex, 'hex')
  return pair.getPublicKey('hex')
}

export function sm2Signer(privateKeyHex: string): Signer {
  return {
    async sign(text) {
      const { sm2 } = await smCrypto()
      return sm2.doSignature(text, privateKeyHex, { ...manner, publicKey: sm2PublicKey(privateKeyHex) })
    },
  }
}

/** r and s side by side, 64 hex digits each: a signature that is always of one length. */
export function sm2FixedSigner(privateKeyHex: string): Signer {
  return {
    async sign(text) {
      const { sm2 } = await smCrypto()
      return sm2.doSignature(text, privateKeyHex, { hash: true, publicKey: sm2PublicKey(privateKeyHex) })
    },
  }
}

export function sm2Check(publicKeyHex: string): SignatureCheck {
  return {
    async isValid(text, signature) {
      const { sm2 } = await smCrypto()
      return sm2.doVerifySignature(text, signature, publicKeyHex, manner)
    },
  }
}
