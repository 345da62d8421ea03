import * as z from 'zod/mini'
import { ageRules } from '../family/ageRules'
import { defineOperation } from '../operation'
import type { DocumentType } from './documentType'

/** Without a match so often in a day, the camera is not asked again: another road is. */
export const mostMismatches = 3

/** Why a face check is, or is not, a way for this person. */
export const faceRoads = ['open', 'documentUnsupported', 'underAge', 'tooManyTries'] as const
/**
 * The other road, window or family: not shown · offered beside the face check (over 60) · the only one. Under 18 no family member's word counts,
 * so that nobody makes themselves the child's own account: `window` alone; under 14 `guardian`, none: a guardian acts.
 */
export const otherRoads = ['hidden', 'beside', 'only', 'window', 'guardian'] as const
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
  const isAdult = age >= faceFrom
  if (documentType !== '01') return { face: 'documentUnsupported', other: isAdult ? 'only' : 'window' }
  if (!isAdult) return { face: 'underAge', other: 'window' }
  if (mismatches >= mostMismatches) return { face: 'tooManyTries', other: 'only' }
  return { face: 'open', other: age >= besideFrom ? 'beside' : 'hidden' }
}

/** Whether a family member's word is a way for this person. */
export function mayBeVouchedFor({ other }: Pick<Roads, 'other'>): boolean {
  return other === 'only' || other === 'beside'
}

/** How this person can show, here and now, that it is they: `pin` = SMS to the proven number and the PIN set with it. */
export const stepUpMeans = ['face', 'soter', 'pin'] as const
export type StepUpMeans = (typeof stepUpMeans)[number]

export const roads = defineOperation({
  name: 'identity.roads',
  summary: '我可以用哪些方式认证到2级、确认是本人',
  repeatable: true,
  level: 1,
  whileProofDue: true,
  input: z.strictObject({}),
  output: z.object({
    face: z.enum(faceRoads),
    other: z.enum(otherRoads),
    /** Which of them would do for a step-up now; `soter` only once a phone was enrolled (finishSoter): whether it is this one, the cloud cannot know. */
    stepUpBy: z.array(z.enum(stepUpMeans)),
    /** The number that was proven at a window (or is registered with the province), once there is a PIN with it; below level 2 its last two digits. */
    pinPhoneMasked: z.nullable(z.string()),
  }),
  failures: [],
})
