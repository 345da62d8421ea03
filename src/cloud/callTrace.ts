import { AsyncLocalStorage } from 'node:async_hooks'
import type { Log } from './ports'
import type { UpstreamLine } from './upstreamLine'

/** The call being answered: known all the way down to where the province is asked, without every port handing it on. */
interface CallTrace {
  readonly traceId: string
  readonly log: Log
}

const current = new AsyncLocalStorage<CallTrace>()

/** Everything that `work` sets going belongs to this call, also what goes on after its answer. */
export function traced<Value>(trace: CallTrace, work: () => Value): Value {
  return current.run(trace, work)
}

/** Null for what nobody called for: the worker's turns. */
export function currentTraceId(): string | null {
  return current.getStore()?.traceId ?? null
}

/** Asks outside, and tells the log of the call that it was for what kind of answer came. */
export async function tellingUpstream<Answer>(
  asked: Pick<UpstreamLine, 'system' | 'question'>,
  ask: () => Promise<Answer>,
  heard: (answer: Answer) => Pick<UpstreamLine, 'answer' | 'errcode'>,
): Promise<Answer> {
  const started = performance.now()
  const answer = await ask()
  const trace = current.getStore()
  const milliseconds = Math.round((performance.now() - started) * 10) / 10
  trace?.log.upstream({ traceId: trace.traceId, ...asked, ...heard(answer), milliseconds })
  return answer
}
