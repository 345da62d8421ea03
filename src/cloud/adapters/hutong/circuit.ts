import { BrokenCircuitError, CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from 'cockatiel'

/**
 * What became of a request on the way: an answer of the other side · `lost`: none, by the look of it to anybody's question ·
 * `unfit`: something came that is no answer to this one question, and says nothing of the next · `notSent`: not a byte left.
 */
export type Carried =
  | { readonly kind: 'answer'; readonly body: unknown }
  | { readonly kind: 'lost' }
  | { readonly kind: 'unfit'; readonly tooLarge: boolean }
  | { readonly kind: 'notSent' }

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
  let brokenAt = 0
  let breaker = newBreaker()
  function newBreaker() {
    const made = circuitBreaker(
      handleWhenResult((result) => isCarried(result) && result.kind === 'lost'),
      { halfOpenAfter: restMs, breaker: new ConsecutiveBreaker(failuresToBreak) },
    )
    made.onBreak(() => {
      brokenAt = performance.now()
    })
    return made
  }
  // While one request tries, the others do not wait for it: an order would leave later than it was noted.
  const resting = () =>
    breaker.state === CircuitState.HalfOpen || (breaker.state === CircuitState.Open && performance.now() - brokenAt < restMs)
  return {
    resting,
    async carry(send) {
      if (resting()) return { kind: 'notSent' }
      try {
        return await breaker.execute(send)
      } catch (error) {
        if (!(error instanceof BrokenCircuitError)) throw error
        // It measures by the machine's clock: set back, it would rest for as long as that. Ours only goes forward.
        if (!resting()) breaker = newBreaker()
        return { kind: 'notSent' }
      }
    },
  }
}

/** One for each name (an address, or a part of one): a question that always fails must not silence the others. */
export type Circuits = (name: string) => Circuit

export function createCircuits(): Circuits {
  const circuits = new Map<string, Circuit>()
  return (name) => {
    const known = circuits.get(name) ?? createCircuit()
    circuits.set(name, known)
    return known
  }
}

function isCarried(result: unknown): result is Carried {
  return typeof result === 'object' && result !== null && 'kind' in result
}
