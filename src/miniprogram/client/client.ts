import * as z from 'zod/mini'
import { answerSchema } from '../../contract/answer'
import type { Operation, OutputOf } from '../../contract/operation'
import type { OperationName, Operations } from '../../contract/operations'
import { answeredFailure, type CallFailure, type ClientFailureCode, clientFailure, type Outcome } from './failure'
import type { Arrival, CallBody, Transport } from './transport'

// A mini-program may not make code from text, which is how zod would otherwise speed itself up.
z.config({ jitless: true })

/** Who is signed in, as far as a call has to know. */
export interface SessionKeeper {
  token(): string | null
  /** Whose record a call is about; a ward's only where the operation is meant for wards. */
  subject(forWards: boolean): string | null
  /** Another number as soon as another person, or nobody, is at the phone. */
  era(): number
  /** Signs in again unless `used` has been replaced meanwhile; null when there is a session now. */
  renew(used: string | null): Promise<CallFailure | null>
}

type CallInput<O extends Operation> = z.input<O['input']>
export interface CallOptions {
  readonly idempotencyKey?: string
  /** About the person at the phone also while acting for a ward, where the operation could be about either. */
  readonly own?: boolean
}
/** A type over the contract, not a second list: only what is named there can be called. */
export type Call = <O extends Operations[OperationName]>(
  operation: O,
  input: CallInput<O>,
  options?: CallOptions,
) => Promise<Outcome<OutputOf<O>>>

/** Time, for asking again where no answer came. */
export interface Patience {
  now(): number
  wait(ms: number): Promise<void>
}

/** Weak network: twice more, soon. */
const pausesMs = [400, 1_200]
/** Who waited so long for nothing has waited long enough. */
const longestMs = 5_000

const envelopeSchema = answerSchema(z.unknown())

export function createClient(transport: Transport, session: SessionKeeper, patience: Patience | null = null): Call {
  /** Again only what is as good asked twice: what only reads, and what names itself by a key. */
  const carry = async (operation: Operation, body: CallBody): Promise<Arrival> => {
    const [begun, era] = [patience?.now() ?? 0, session.era()]
    let arrival = await transport(operation.name, body)
    if (!patience || !(operation.repeatable || body.idempotencyKey !== null)) return arrival
    for (const pause of pausesMs) {
      if (arrival.reached || patience.now() - begun > longestMs) return arrival
      await patience.wait(pause)
      // Somebody else is at the phone: what the one before wanted is not asked again.
      if (session.era() !== era) return arrival
      arrival = await transport(operation.name, body)
    }
    return arrival
  }

  async function attempt<O extends Operation>(operation: O, input: CallInput<O>, options: CallOptions): Promise<Outcome<OutputOf<O>>> {
    const forWards = operation.forWards !== undefined && options.own !== true
    const asked = operation.level === 'public' ? null : session.subject(forWards)
    const era = session.era()
    const arrival = await carry(operation, {
      input,
      subject: asked,
      idempotencyKey: options.idempotencyKey ?? null,
      session: operation.level === 'public' ? null : session.token(),
    })
    const now = session.subject(forWards)
    if (operation.level !== 'public' && (session.era() !== era || (asked !== null && now !== asked)))
      return refused('client.subjectChanged')
    if (!arrival.reached) return refused('client.offline')
    const envelope = z.safeParse(envelopeSchema, arrival.body)
    if (!envelope.success) return refused('client.garbled')
    const answer = envelope.data
    // A failure may come from before the server knew whose it is; data never does.
    if (asked !== null && answer.subject !== asked && (answer.ok || answer.subject !== null)) return refused('client.garbled')
    // Asked before the phone knew who is at it, and meanwhile it does.
    if (asked === null && now !== null && answer.subject !== null && answer.subject !== now) return refused('client.garbled')
    if (!answer.ok) return { ok: false, failure: answeredFailure(answer) }
    const parsed = z.safeParse<O['output']>(operation.output, answer.data)
    return parsed.success ? { ok: true, data: parsed.data } : refused('client.garbled')
  }

  return async (operation, input, options = {}) => {
    if (operation.level === 'public') return attempt(operation, input, options)
    const era = session.era()
    if (session.token() === null) {
      const failure = await session.renew(null)
      if (failure) return { ok: false, failure }
      if (session.era() !== era) return refused('client.subjectChanged')
    }
    const used = session.token()
    const first = await attempt(operation, input, options)
    if (first.ok || first.failure.code !== 'session.required') return first
    const failure = await session.renew(used)
    if (failure) return { ok: false, failure }
    // What one person asked for is never asked again in another's name.
    return session.era() === era ? attempt(operation, input, options) : refused('client.subjectChanged')
  }
}

function refused(code: ClientFailureCode): { ok: false; failure: CallFailure } {
  return { ok: false, failure: clientFailure(code) }
}
