import { failures } from '../../contract/failures'
import type { Arrival, CallBody, Transport } from '../client/transport'
import type { GalleryState, Refusal } from './state'

/** What was asked of a state's cloud, and what it said: a test holds both against the contract. */
export interface Asked {
  readonly operation: string
  readonly input: unknown
  readonly said: unknown
}

/** The number that support would be told: the same in every picture. */
const traceId = '3f9a1c7e-2b50-4d68-9a1b-5c6d7e8f9a0b'

/** The cloud of one state: it answers at once, from what the state says. `asked` grows by every question. */
export function galleryCloud({ name, cloud }: GalleryState, residentId: string | null, asked: Asked[]): Transport {
  const sayings = new Map<string, unknown>(Object.entries(cloud))
  const turns = new Map<string, number>()
  return async (operation, body) => {
    const turn = (turns.get(operation) ?? 0) + 1
    turns.set(operation, turn)
    const saying = sayings.get(operation)
    const said: unknown = typeof saying === 'function' ? Reflect.apply(saying, undefined, [body.input, turn]) : saying
    asked.push({ operation, input: body.input, said })
    if (said === 'never') return new Promise<Arrival>(() => undefined)
    if (said === 'offline') return { reached: false }
    if (said === undefined) throw new Error(`${name}: nothing is said to ${operation}`)
    const subject = body.session === null ? null : (body.subject ?? residentId)
    return { reached: true, body: isRefusal(said) ? refused(said, subject) : { ok: true, data: said, subject, traceId } }
  }
}

function refused({ refused: code, fields = [] }: Refusal, subject: CallBody['subject']) {
  const { message, retryable } = failures[code]
  return { ok: false, error: { code, message, retryable, fields }, subject, traceId }
}

function isRefusal(said: unknown): said is Refusal {
  return typeof said === 'object' && said !== null && 'refused' in said
}
