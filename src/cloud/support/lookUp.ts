import * as z from 'zod/mini'

/** The two functions of the database that the support desk's role may call (migrations/supportDesk.ts), each in a transaction of its own. */
export interface SupportDesk {
  look(ticket: string, staffNo: string): Promise<string>
  answer(lookId: string): Promise<unknown>
}

const counted = { count: z.number() }
const day = z.nullable(z.string())

/** What state a resident is in: counts, states and dates. Nothing in it names anybody, or says anything of a record. */
export const shapeSchema = z.strictObject({
  at: z.string(),
  ticket: z.strictObject({ kind: z.string(), state: z.string(), createdAt: z.string(), dueOn: day, photos: z.number() }),
  person: z.strictObject({
    documentType: z.nullable(z.string()),
    knownSince: z.string(),
    deceased: z.boolean(),
    windowProofSince: day,
    pinLockedUntil: day,
  }),
  accounts: z.array(
    z.strictObject({
      level: z.number(),
      proofDue: z.boolean(),
      phoneBound: z.boolean(),
      createdAt: z.string(),
      closedAt: day,
      sessions: z.number(),
    }),
  ),
  grants: z.array(z.strictObject({ state: z.string(), way: z.string(), ...counted, newestAt: z.string(), nextEnd: z.string() })),
  orders: z.strictObject({ waiting: z.number(), mostTries: z.nullable(z.number()), oldestAt: day }),
  requests: z.array(z.strictObject({ kind: z.string(), state: z.string(), ...counted, newestAt: z.string() })),
  guardianships: z.array(z.strictObject({ as: z.enum(['child', 'guardian']), state: z.string(), proof: z.string(), ...counted })),
  frozenSince: day,
  tickets: z.array(z.strictObject({ kind: z.string(), state: z.string(), ...counted, newestAt: z.string() })),
  receipts: z.array(z.strictObject({ document: z.string(), act: z.string(), ...counted, newestAt: z.string() })),
  unreadMessages: z.number(),
  blockedHospitals: z.number(),
})
export type Shape = z.infer<typeof shapeSchema>

/** A look by an open ticket's number, entered in the resident's 调阅记录 before anything is answered; null: there is no such open ticket. */
export async function lookUp(desk: SupportDesk, ticket: string, staffNo: string): Promise<Shape | null> {
  const answer = await desk.answer(await desk.look(ticket.trim().toLowerCase(), staffNo))
  return answer === null ? null : z.parse(shapeSchema, answer)
}
