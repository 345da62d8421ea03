import { doEncrypt } from 'sm-crypto/src/sm2'
import { writeCode } from '../../../../contract/support/diagnosisCode'
import { prepareRandom } from '../../../platform/random'

/** C1C3C2, as GB/T 32918.4 has it since 2016. */
const c1c3c2 = 1

/** The code that only the support key opens; null: this phone has no random numbers to encrypt with. */
export async function sealDiagnosis(packed: Uint8Array, publicKey: string): Promise<string | null> {
  if (!(await prepareRandom())) return null
  const sealed = doEncrypt(Array.from(packed), publicKey, c1c3c2)
  return writeCode(Uint8Array.from(sealed.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)))
}
