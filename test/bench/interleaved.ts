import { type Agent, request } from 'undici'
import { median } from './figure'

export type Call = () => Promise<unknown>

export interface Rounds {
  readonly rounds: number
  readonly callsARound: number
  readonly warmUpCalls: number
}

/** The p50 of each call in each round, every round all of them in turn. */
export async function interleaved(
  calls: Record<string, Call>,
  { rounds, callsARound, warmUpCalls }: Rounds,
): Promise<Record<string, number[]>> {
  for (const call of Object.values(calls)) for (let count = 0; count < warmUpCalls; count += 1) await call()
  const p50: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, call] of Object.entries(calls)) {
      const times: number[] = []
      for (let count = 0; count < callsARound; count += 1) {
        const started = performance.now()
        await call()
        times.push(performance.now() - started)
      }
      p50[name] = [...(p50[name] ?? []), median(times)]
    }
  }
  return p50
}

/** Median over the rounds of each round's own ratio: a slow minute of the machine hits both sides alike. */
export function ratio(p50: Record<string, number[]>, measured: string, floor: string): number {
  const below = p50[floor] ?? []
  return median((p50[measured] ?? []).map((value, round) => value / (below[round] ?? Number.NaN)))
}

/** One connection, kept open; anything but 200 is no measurement. */
export function poster(dispatcher: Agent) {
  return async (url: string, body: unknown, session?: string): Promise<string> => {
    const headers = { 'content-type': 'application/json', ...(session ? { authorization: `Bearer ${session}` } : {}) }
    const answer = await request(url, { method: 'POST', dispatcher, headers, body: JSON.stringify(body) })
    const text = await answer.body.text()
    if (answer.statusCode !== 200) throw new Error(`${url}: ${text}`)
    return text
  }
}
