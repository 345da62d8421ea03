import { type Dispatcher, errors, request } from 'undici'
import type { Clock, Random } from '../../ports'
import type { Carried, Circuits } from './circuit'
import { type TifCredentials, tifHeaders } from './tif'

export interface HutongLink {
  readonly credentials: TifCredentials
  readonly sm4Key: string
  readonly clock: Clock
  readonly random: Random
  readonly dispatcher: Dispatcher
  readonly circuits: Circuits
}

const timeoutMs = 6_000

/**
 * A gateway without a service behind it, one that asks to be left in peace, and a service that falls over: so it is with everybody.
 * (500 too: a province that is down answers so. What one person could make it fall over with is refused before it is sent, visibleText.ts.)
 * Any other status is about this one request.
 */
const away: readonly number[] = [429, 500, 502, 503, 504]

/** The first of the three steps of reading an answer (access guide 9.1): did the protocol carry it? `circuit` names what rests when it is not. */
export function carry(link: HutongLink, url: string, body: string, circuit = url): Promise<Carried> {
  return link.circuits(circuit).carry(() => send(link, url, body))
}

async function send(link: HutongLink, url: string, body: string): Promise<Carried> {
  try {
    const answer = await request(url, {
      method: 'POST',
      dispatcher: link.dispatcher,
      headers: { 'content-type': 'application/json', ...tifHeaders(link.credentials, link.clock.now(), link.random.uuid()) },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    })
    const text = await answer.body.text()
    if (away.includes(answer.statusCode)) return { kind: 'lost' }
    return answer.statusCode === 200 ? readAnswer(text) : { kind: 'unfit', tooLarge: answer.statusCode === 413 }
  } catch (error) {
    return error instanceof errors.ResponseExceededMaxSizeError ? { kind: 'unfit', tooLarge: true } : { kind: 'lost' }
  }
}

function readAnswer(text: string): Carried {
  try {
    return { kind: 'answer', body: JSON.parse(text) }
  } catch {
    return { kind: 'unfit', tooLarge: false }
  }
}
