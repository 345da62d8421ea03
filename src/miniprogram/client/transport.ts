/** The body of interfaces.md, before a transport has decided where the session goes. */
export interface CallBody {
  readonly input: unknown
  readonly subject: string | null
  readonly idempotencyKey: string | null
  readonly session: string | null
}

export type Arrival = { readonly reached: true; readonly body: unknown } | { readonly reached: false }

/** One road to the cloud. It carries; it never judges what came back. */
export type Transport = (operation: string, body: CallBody) => Promise<Arrival>

/** What is not there is left out: the server refuses names it does not know and values it did not ask for. */
export function wireBody({ input, subject, idempotencyKey }: CallBody) {
  return { input, ...(subject === null ? {} : { subject }), ...(idempotencyKey === null ? {} : { idempotencyKey }) }
}
