import * as z from 'zod/mini'
import { ageRules } from '../family/ageRules'
import { defineOperation } from '../operation'
import type { DocumentType } from './documentType'

/** Without a match so often in a day, the camera is not asked again: another road is. */
export const mostMismatches = 3

/** Why a face check is, or is not, a way for this person. */
export const faceRoads = ['open', 'documentUnsupported', 'underAge', 'tooManyTries'] as const
/** The other road: not shown · offered beside the face check (over 60) · the only one · none (under 14 a guardian acts). */
export const otherRoads = ['hidden', 'beside', 'only', 'guardian'] as const
export interface Roads {
  readonly face: (typeof faceRoads)[number]
  readonly other: (typeof otherRoads)[number]
}

/** WeChat's face verification is for adults; from 60 on it is nobody's only way. */
const faceFrom = 18
const besideFrom = 60
const ownLevel2From = ageRules.find(({ ownLevel2 }) => ownLevel2)?.from ?? faceFrom

/** Facts a1 and (b): face verification takes a resident ID card of an adult. `age` NaN (unknown) is no adult's. */
export function roadsOf({ documentType, age, mismatches }: { documentType: DocumentType; age: number; mismatches: number }): Roads {
  if (age < ownLevel2From) return { face: 'underAge', other: 'guardian' }
  if (documentType !== '01') return { face: 'documentUnsupported', other: 'only' }
  if (!(age >= faceFrom)) return { face: 'underAge', other: 'only' }
  if (mismatches >= mostMismatches) return { face: 'tooManyTries', other: 'only' }
  return { face: 'open', other: age >= besideFrom ? 'beside' : 'hidden' }
}

/** How this person can show, here and now, that it is they: `pin` = SMS to the proven number and the PIN set with it. */
export const stepUpMeans = ['face', 'soter', 'pin'] as const
export type StepUpMeans = (typeof stepUpMeans)[number]

export const roads = defineOperation({
  name: 'identity.roads',
  summary: '我可以用哪些方式认证到2级、确认是本人',
  level: 1,
  whileProofDue: true,
  input: z.strictObject({}),
  output: z.object({
    face: z.enum(faceRoads),
    other: z.enum(otherRoads),
    /** Which of them would do for a step-up now; `soter` only if the phone has it, which the cloud cannot know. */
    stepUpBy: z.array(z.enum(stepUpMeans)),
    /** The number that was proven at a window (or is registered with the province), masked, once there is a PIN with it. */
    pinPhoneMasked: z.nullable(z.string()),
  }),
  failures: [],
})
