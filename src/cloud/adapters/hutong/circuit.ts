import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel'

/** What became of a request on the way: an answer of the other side, none that can be believed, or not a byte left. */
export type Carried = { readonly kind: 'answer'; readonly body: unknown } | { readonly kind: 'lost' } | { readonly kind: 'notSent' }

export interface Circuit {
  /** Sends, unless the other side is resting; afterwards one request tries whether it is back. */
  carry(send: () => Promise<Carried>): Promise<Carried>
  /** Whether sending would only be refused right now. */
  resting(): boolean
}

const failuresToBreak = 5
const restMs = 2_000

/**
 * Five requests in a row without an answer open it for 2 s: people get their refusal at once instead of after a timeout,
 * and the province is not called by everybody while it is trying to get up.
 */
function createCircuit(): Circuit {
  const breaker = circuitBreaker(
    handleWhenResult((result) => isCarried(result) && result.kind === 'lost'),
    { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresToBreak) },
  )
  let brokenAt = 0
  breaker.onBreak(() => {
    brokenAt = performance.now()
  })
  return {
    async carry(send) {
      try {
        return await breaker.execute(send)
      } catch (error) {
        if (error instanceof BrokenCircuitError) return { kind: 'notSent' }
        throw error
      }
    },
    resting: () => breaker.state === CircuitState.Open && performance.now() - brokenAt < restMs,
  }
}

/** One for each address: a question that always fails must not silence the others. */
export type Circuits = (url: string) => Circuit

export function createCircuits(): Circuits {
  const circuits = new Map<string, Circuit>()
  return (url) => {
    const known = circuits.get(url) ?? createCircuit()
    circuits.set(url, known)
    return known
  }
}

function isCarried(result: unknown): result is Carried {
  return typeof result === 'object' && result !== null && 'kind' in result
}
