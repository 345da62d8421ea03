import { readFile } from 'node:fs/promises'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { inProject } from '../../config/paths'
import { startPhoneServer } from '../../config/phoneServer'

export const axePath = '/axe.min.js'

/** Nobody's: a state asks the cloud nothing. */
const noCloud = 'http://127.0.0.1:9'

/**
 * The phone server's own files and fonts, each read once, and kept by the browser: a page that is loaded a thousand times
 * is then compiled once. Beside them stands what measures the pages.
 */
export async function startGalleryServer(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const phone = await startPhoneServer({ port: 0, folder, cloudUrl: noCloud })
  const kept = new Map<string, Promise<{ type: string; bytes: ArrayBuffer; status: number }>>()
  const read = async (path: string) => {
    if (path === axePath) {
      const bytes = await readFile(inProject('node_modules/axe-core/axe.min.js'))
      return { type: 'text/javascript; charset=utf-8', bytes: new Uint8Array(bytes).buffer, status: 200 }
    }
    const answer = await fetch(`${phone.url}${path}`)
    return { type: answer.headers.get('content-type') ?? '', bytes: await answer.arrayBuffer(), status: answer.status }
  }

  const app = new Hono()
  app.get('*', async (c) => {
    const { path } = c.req
    const found = kept.get(path) ?? read(path)
    kept.set(path, found)
    const { type, bytes, status } = await found
    return new Response(bytes, { status, headers: { 'content-type': type, 'cache-control': 'max-age=31536000, immutable' } })
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise<void>((done, fail) => server.once('listening', done).once('error', fail))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    async close() {
      if ('closeAllConnections' in server) server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
      await phone.close()
    },
  }
}
