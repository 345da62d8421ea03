import { type Dispatcher, request } from 'undici'
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
    return answer.statusCode === 200 ? { kind: 'answer', body: JSON.parse(text) } : { kind: 'lost' }
  } catch {
    return { kind: 'lost' }
  }
}
