import { createECDH } from 'node:crypto'

/** Of builds that serve one system after the other; it protects nothing. */
export const trialSupportKey = '1d'.repeat(32)

/** What phones encrypt diagnosis codes to, from the key that support opens them with (SUPPORT_SM2_PRIVATE_KEY). */
export function supportPublicKey(privateKey: string): string {
  const pair = createECDH('SM2')
  pair.setPrivateKey(privateKey, 'hex')
  return pair.getPublicKey('hex')
}
