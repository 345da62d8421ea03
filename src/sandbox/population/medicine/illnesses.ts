import { acuteIllnesses } from './acute'
import { chronicIllnesses } from './chronic'
import type { Illness, IllnessId } from './illness'
import { inpatientIllnesses } from './inpatient'
import { privateIllnesses } from './private'

export const illnesses: Readonly<Record<IllnessId, Illness>> = {
  ...chronicIllnesses,
  ...acuteIllnesses,
  ...inpatientIllnesses,
  ...privateIllnesses,
}

export function illnessOf(id: IllnessId): Illness {
  const illness = illnesses[id]
  if (illness === undefined) throw new Error(`no illness ${id}`)
  return illness
}
