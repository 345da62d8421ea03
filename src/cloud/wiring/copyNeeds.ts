import { createHash } from 'node:crypto'
import { sm2FixedSigner, sm2PublicKey } from '../adapters/checkpoints/sm2Signer'
import { readCopyFonts } from '../adapters/fonts/copyFonts'
import { attemptLimitsPort } from '../identity/attemptLimits'
import type { Database } from '../ports'
import type { Settings } from './settings'

/** The public half of the key that copies are sealed with, and its SM3 as the documents print it. */
export function copyKey({ COPY_SM2_PRIVATE_KEY }: Pick<Settings, 'COPY_SM2_PRIVATE_KEY'>): { publicKey: string; print: string } {
  const publicKey = sm2PublicKey(COPY_SM2_PRIVATE_KEY)
  return { publicKey, print: createHash('sm3').update(Buffer.from(publicKey, 'hex')).digest('hex') }
}

/** What taking a copy needs beyond reading the record. */
export function copyNeeds(settings: Settings, db: Database) {
  const { sign } = sm2FixedSigner(settings.COPY_SM2_PRIVATE_KEY)
  return {
    attemptLimits: attemptLimitsPort({ db }),
    copyTools: { fonts: readCopyFonts, sign, keyPrint: copyKey(settings).print, verifyUrl: settings.COPY_VERIFY_URL },
  }
}
