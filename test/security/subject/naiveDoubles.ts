import { useReducer } from 'react'
import * as z from 'zod/mini'
import { answerSchema } from '../../../src/contract/answer'
import type { Operation, OutputOf } from '../../../src/contract/operation'
import type { Call, SessionKeeper } from '../../../src/miniprogram/client/client'
import { answeredFailure, clientFailure, type Outcome } from '../../../src/miniprogram/client/failure'
import type { Transport } from '../../../src/miniprogram/client/transport'

/** The phone as one would first write it: what was answered is what is shown. */
export const naiveClient = {
  createClient(transport: Transport, session: SessionKeeper): Call {
    async function ask<O extends Operation>(operation: O, input: z.input<O['input']>): Promise<Outcome<OutputOf<O>>> {
      const open = operation.level === 'public'
      if (!open && session.token() === null) {
        const failure = await session.renew(null)
        if (failure) return { ok: false, failure }
      }
      const who = open
        ? { subject: null, session: null }
        : { subject: session.subject(operation.forWards !== undefined), session: session.token() }
      const arrival = await transport(operation.name, { input, idempotencyKey: null, ...who })
      const answer = arrival.reached ? z.safeParse(answerSchema(z.unknown()), arrival.body) : null
      if (!answer?.success) return { ok: false, failure: clientFailure('client.garbled') }
      if (!answer.data.ok) return { ok: false, failure: answeredFailure(answer.data) }
      const parsed = z.safeParse<O['output']>(operation.output, answer.data.data)
      return parsed.success ? { ok: true, data: parsed.data } : { ok: false, failure: clientFailure('client.garbled') }
    }
    return (operation, input) => ask(operation, input)
  },
}

/** State that belongs to the page, whoever looks at it. */
export const naiveState = {
  usePersonReducer<State, Event>(reducer: (before: State, event: Event) => State, start: State) {
    return useReducer(reducer, start)
  },
  usePersonState<State>(start: State) {
    return useReducer((before: State, change: (before: State) => State) => change(before), start)
  },
}
