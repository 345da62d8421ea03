import * as z from 'zod/mini'
import { instantSchema, residentIdSchema } from '../answer'
import { ageBands } from './ageRules'

/** Up to so many family members an account may act for. */
export const mostWards = 5

export const relations = ['mother', 'father', 'guardian'] as const
export type Relation = (typeof relations)[number]
/** `province`: its registers name the tie, asked daily · `window`: evidence that staff reviewed, good until `provenUntil`. */
export const guardianshipProofs = ['province', 'window'] as const

/** A minor this account may act for. The name comes whole: whose record it is must never be in doubt. */
export const wardSchema = z.object({
  residentId: residentIdSchema,
  name: z.string(),
  relation: z.enum(relations),
  birthDate: z.iso.date(),
  sex: z.enum(['male', 'female']),
  band: z.enum(ageBands),
  /** Midnight in China of the 18th birthday: from then on nobody acts for them. */
  endsAt: instantSchema,
  /** The next hand-over (14: own account sees and may end; 18: guardianship ends), and whole days until then. */
  nextHandOver: z.object({ age: z.union([z.literal(14), z.literal(18)]), on: z.iso.date(), daysLeft: z.number() }),
  proof: z.enum(guardianshipProofs),
  provenUntil: z.nullable(instantSchema),
  /** Guardians in dispute: only taking back and looking at who may see. */
  frozen: z.boolean(),
  /** Others who act for this child, besides the caller. */
  otherGuardians: z.number(),
  /** Known by the birth code or the mother's number as yet: the ID number can be added (family.upgradeNumber). */
  numberKind: z.enum(['idNumber', 'newborn', 'other']),
  /** Permissions the caller gave for this child that still stand. */
  grantsMade: z.array(z.object({ grantId: z.uuid(), orgName: z.string(), expiresAt: instantSchema })),
})
export type Ward = z.infer<typeof wardSchema>
