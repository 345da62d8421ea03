import * as z from 'zod/mini'
import { failedAnswerSchema } from '../../contract/answer'
import type { Operation, OutputOf } from '../../contract/operation'
import { type OperationName, type Operations, operations } from '../../contract/operations'
import type { Addresses, Doors } from './doors'

/** How the phone reaches the cloud just now: the network can fail it, too. */
export type Road = 'open' | 'offline' | 'garbled' | 'noWechat'

export interface Asked {
  readonly code: string
  /** Only of an ok answer, as it came. */
  readonly data: unknown
  readonly traceId: string | null
}

interface Extra {
  readonly subject?: string | undefined
  readonly idempotencyKey?: string | undefined
}

/** A patient's phone as far as the cloud can tell: one openid, one session, signing in again where the session is gone. */
export type Phone = ReturnType<typeof takePhone>

export function takePhone({ cloudUrl }: Addresses, doors: Doors, openid: string) {
  let session: string | null = null
  let road: Road = 'open'
  let signedOut = false

  async function send(operation: string, input: unknown, { subject, idempotencyKey }: Extra): Promise<Asked> {
    if (road === 'offline') return failed('client.offline')
    const body = { input, ...(subject ? { subject } : {}), ...(idempotencyKey ? { idempotencyKey } : {}) }
    const response = await fetch(`${cloudUrl}/api/${operation}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) },
      body: JSON.stringify(body),
    })
    const text = await response.text()
    // What arrives is cut off on the way: no phone can read it.
    if (road === 'garbled') return failed('client.garbled')
    const answer: unknown = JSON.parse(text)
    const refused = z.safeParse(failedAnswerSchema, answer)
    if (refused.success) return { code: refused.data.error.code, data: null, traceId: refused.data.traceId }
    const ok = z.parse(z.object({ ok: z.literal(true), data: z.unknown(), traceId: z.string() }), answer)
    return { code: 'ok', data: ok.data, traceId: ok.traceId }
  }

  async function signIn(code?: string): Promise<Asked> {
    if (road === 'noWechat') return failed('client.loginUnavailable')
    const asked = await send('identity.signIn', { code: code ?? (await loginCode()) }, {})
    if (asked.code !== 'ok') return asked
    session = z.parse(operations['identity.signIn'].output, asked.data).session
    signedOut = false
    return asked
  }

  async function loginCode(): Promise<string> {
    return z.parse(z.object({ code: z.string() }), await doors.wechat('login', { openid })).code
  }

  /** One call as the phone makes it: without a session it signs in first; where the session turns out to be gone, once more. */
  async function ask(operation: OperationName, input: unknown, extra: Extra = {}): Promise<Asked> {
    const { level }: Operation = operations[operation]
    if (level === 'public') return send(operation, input, extra)
    if (signedOut) return failed('client.signedOut')
    if (session === null) {
      const opened = await signIn()
      if (opened.code !== 'ok') return opened
    }
    const first = await send(operation, input, extra)
    if (first.code !== 'session.required') return first
    const again = await signIn()
    return again.code === 'ok' ? send(operation, input, extra) : again
  }

  return {
    openid,
    ask,
    signIn,
    /** A call that must succeed: its answer, parsed. */
    async must<Name extends OperationName>(operation: Name, input: unknown, extra: Extra = {}): Promise<OutputOf<Operations[Name]>> {
      const { code, data } = await ask(operation, input, extra)
      if (code !== 'ok') throw new Error(`重建状态时，${operation} 的答复是 ${code}`)
      const output: z.core.$ZodType = operations[operation].output
      return z.parse(
        z.custom<OutputOf<Operations[Name]>>((value) => z.safeParse(output, value).success),
        data,
      )
    },
    takeRoad(next: Road): void {
      road = next
    },
    /** As when the phone was off, or WeChat forgot: the next call signs in anew. */
    dropSession(): void {
      session = null
    },
    /** Signed out by hand: nothing signs this phone in again by itself. */
    rememberSignedOut(): void {
      session = null
      signedOut = true
    },
  }
}

function failed(code: string): Asked {
  return { code, data: null, traceId: null }
}
