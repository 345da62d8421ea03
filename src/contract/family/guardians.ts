import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { defineOperation } from '../operation'
import { guardianshipProofs, relations } from './ward'

/** Opaque, of one guardianship; no resident's id. */
export const guardianIdSchema = z.uuid()

/** About the child who is the subject: asked by a guardian for a ward, or by the child's own account from 14 (else 404). */
export const guardians = defineOperation({
  name: 'family.guardians',
  summary: '谁在代这个孩子办理；孩子满14岁后自己也能看',
  repeatable: true,
  level: 2,
  forWards: 'whileFrozen',
  input: z.strictObject({}),
  output: z.object({
    guardians: z.array(
      z.object({
        guardianId: guardianIdSchema,
        relation: z.enum(relations),
        nameMasked: z.string(),
        since: instantSchema,
        proof: z.enum(guardianshipProofs),
        isMe: z.boolean(),
      }),
    ),
    /** Since when guardians are in dispute, who said so, and who agrees to end it; null when they are not. */
    frozen: z.nullable(z.object({ since: instantSchema, by: z.array(guardianIdSchema), agreedToLift: z.array(guardianIdSchema) })),
    /** Whether the caller may end a guardianship: the child, from 14. */
    mayEnd: z.boolean(),
  }),
  failures: [],
})

/** By the child's own account, from 14; guardians end their own by family.removeWard. */
export const endGuardian = defineOperation({
  name: 'family.endGuardian',
  summary: '满14岁的本人结束一位监护人的代办',
  level: 2,
  stepUp: true,
  input: z.strictObject({ guardianId: guardianIdSchema }),
  output: z.object({}),
  failures: [],
})

/** Any guardian, at once and alone: nobody gives access, reads or changes guardians until all agree, or a window decides. Whose dispute a window has just settled waits 90 days. */
export const freeze = defineOperation({
  name: 'family.freeze',
  summary: '监护人之间有争议：暂停这个孩子的代办',
  level: 2,
  forWards: 'whileFrozen',
  input: z.strictObject({}),
  output: z.object({}),
  failures: ['family.settled'],
})

/** Lifted when every standing guardian has agreed. */
export const agreeToLift = defineOperation({
  name: 'family.agreeToLift',
  summary: '同意恢复代办；全部监护人同意后恢复',
  level: 2,
  forWards: 'whileFrozen',
  stepUp: true,
  input: z.strictObject({}),
  output: z.object({ lifted: z.boolean() }),
  failures: [],
})
