import { request } from 'undici'
import * as z from 'zod/mini'
import type { Clock } from '../../ports'

const answerSchema = z.object({ now: z.iso.datetime() })
const pollMs = 200

export interface PolledClock extends Clock {
  stop(): void
}

/** The sandbox's clock as an offset on our own, asked for often enough to be at most a second behind. */
export async function sandboxClock(baseUrl: string): Promise<PolledClock> {
  let offset = 0
  async function poll(): Promise<void> {
    const answer = await request(`${baseUrl}/control/clock`, { headersTimeout: 2_000, bodyTimeout: 2_000 })
    offset = new Date(z.parse(answerSchema, await answer.body.json()).now).getTime() - Date.now()
  }
  await poll()
  // A sandbox that is away for a moment leaves the last offset standing.
  const timer = setInterval(() => void poll().catch(() => undefined), pollMs)
  timer.unref()
  return { now: () => new Date(Date.now() + offset), stop: () => clearInterval(timer) }
}
