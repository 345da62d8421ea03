import { pause } from '../background'

const tryEvery = 1000
const tries = 600

/** The sandbox starts before the cloud: whoever asks asks again until somebody answers, yes or no. */
export async function untilAnswered<Answer>(signal: AbortSignal, ask: () => Promise<Answer | 'noAnswer'>): Promise<Answer> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const answer = await ask()
    if (answer !== 'noAnswer') return answer
    if (!(await pause(tryEvery, signal))) break
  }
  throw new Error('云接口一直没有应答')
}

/** What the cloud does by itself (it tells the province, sends a ticket) is looked for until it is there. */
export async function untilSeen<Seen>(signal: AbortSignal, look: () => Promise<Seen | null>): Promise<Seen> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const seen = await look()
    if (seen !== null) return seen
    if (!(await pause(lookEvery, signal))) break
  }
  throw new Error('等的事情一直没有发生')
}
const lookEvery = 100
