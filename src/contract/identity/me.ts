import * as z from 'zod/mini'
import { residentIdSchema } from '../answer'
import { defineOperation } from '../operation'
import { documentTypeCodes } from './documentType'

export const levelSchema = z.union([z.literal(0), z.literal(1), z.literal(2)])

/** Who is signed in, with nothing that a glance over the shoulder could use: names and numbers come masked. */
export const meSchema = z.object({
  level: levelSchema,
  /**
   * This person is at level 2 at another WeChat already, or reported their phone lost at this one before this sign-in: here, too, they prove it
   * at that level before anything of theirs is shown; until then `level` is 1.
   * What asks for level 1 or 2 is refused until then (`identity.proofDue`), except what serves the proof itself.
   */
  proofDue: z.boolean(),
  phoneMasked: z.nullable(z.string()),
  resident: z.nullable(
    z.object({
      residentId: residentIdSchema,
      nameMasked: z.string(),
      documentType: z.enum(documentTypeCodes),
      numberMasked: z.string(),
    }),
  ),
})
export type Me = z.infer<typeof meSchema>

export const me = defineOperation({
  name: 'identity.me',
  summary: '当前登录的是谁、认证到哪一级',
  repeatable: true,
  level: 0,
  input: z.strictObject({}),
  output: meSchema,
  failures: [],
})
