import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { codeAuthRecPath, codeAuthRecSchema } from '../../../src/contract/upstream/hutong/codeAuthRec'

/** What to do with the next revocation; null: it is never answered. */
export type Treatment = (forward: () => Promise<string>) => Promise<string | null>

export interface Gateway {
  readonly url: string
  /** Every revocation that arrived: for whom, and when by this process's own time. */
  readonly revocations: { patient: string; orgCode: string; at: number }[]
  /** The next revocation for them is treated so, once; all others go through. */
  treatNext(whose: { patient: string; orgCode: string }, treatment: Treatment): void
  close(): Promise<void>
}

/** Stands between the cloud and the province's codeAuthRec, and can do to one order what no network does on request. */
export async function startGateway(sandboxUrl: string): Promise<Gateway> {
  const revocations: Gateway['revocations'] = []
  let waiting: { whose: { patient: string; orgCode: string }; treatment: Treatment } | null = null
  const server = createServer((request, response) => {
    void (async () => {
      const body = await text(request)
      const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => name.startsWith('x-tif-')))
      const forward = async () =>
        (
          await fetch(`${sandboxUrl}${codeAuthRecPath}`, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
            },
            body,
          })
        ).text()
      const { patientIdcard, orgCode, status } = codeAuthRecSchema.parse(JSON.parse(body)).codeAuthRec
      // A revocation of somebody else's, an echo of before, is none of this test's business.
      const meant = status === '0' && waiting?.whose.patient === patientIdcard && waiting.whose.orgCode === orgCode
      const treat = meant ? (waiting?.treatment ?? null) : null
      if (status === '0') {
        if (meant) waiting = null
        revocations.push({ patient: patientIdcard, orgCode, at: performance.now() })
      }
      const answer = treat ? await treat(forward) : await forward()
      if (answer !== null) response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
    })().catch(() => response.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = portOf(server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    revocations,
    treatNext(whose, treatment) {
      waiting = { whose, treatment }
    },
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function portOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the gateway listens on no port')
  return address
}
