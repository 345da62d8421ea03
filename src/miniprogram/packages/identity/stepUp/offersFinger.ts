import { roads } from '../../../../contract/identity/roads'
import { soterReady } from '../../../platform/soter'
import { call } from '../../../session/cloud'

let isUnknownHere = false

/** This phone's finger was refused: another phone of the account's is enrolled, this one is not. */
export function fingerRefused(): void {
  isUnknownHere = true
}

export function fingerEnrolled(): void {
  isUnknownHere = false
}

/** Whether this phone has a finger or face of its own that the cloud does not take yet. */
export async function offersFinger(): Promise<boolean> {
  if (!(await soterReady())) return false
  const outcome = await call(roads, {})
  return outcome.ok && (isUnknownHere || !outcome.data.stepUpBy.includes('soter'))
}
