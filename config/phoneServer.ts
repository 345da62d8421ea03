import { readFile } from 'node:fs/promises'
import { dirname, extname, join, normalize, sep } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { proxy } from 'hono/proxy'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

const fontFolder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
const weights = [400, 500, 700]

/** 𠮷 stands in names and not in Noto Sans SC: the Japanese face lends it. */
const rareFolder = dirname(require.resolve('@fontsource/noto-sans-jp/package.json'))
const rareFace = `@font-face { font-family: 'Noto Sans SC'; src: url(./rare/files/noto-sans-jp-1-400-normal.woff2) format('woff2'); unicode-range: U+20bb7; }\n`

/** What stands before the phone's pages in a browser: their files, a Chinese font, and the way to the cloud. */
export async function startPhoneServer(options: {
  port: number
  folder: string
  cloudUrl: string
  /** A build that looks for WeChat's client door at this server's own `/outside` finds the sandbox there. */
  outsideUrl?: string
  /** Without: as on a phone, which brings its own Chinese. */
  fonts?: boolean
}): Promise<{ url: string; close(): Promise<void> }> {
  const app = new Hono()
  app.all('/api/*', (c) => {
    const address = new URL(c.req.url)
    return proxy(`${options.cloudUrl}${address.pathname}${address.search}`, c.req).catch(() => c.text('云接口没有应答', 502))
  })
  app.use(compress())
  if (options.outsideUrl !== undefined) {
    const { outsideUrl } = options
    app.all('/outside/*', (c) => proxy(`${outsideUrl}${c.req.path.slice('/outside'.length)}`, c.req))
  }
  app.get('/fonts/noto-sans-sc.css', (c) => {
    c.header('content-type', 'text/css; charset=utf-8')
    if (options.fonts === false) return c.body('')
    return c.body(weights.map((weight) => `@import url('./${weight}.css');\n`).join('') + rareFace)
  })
  app.get('/fonts/rare/*', (c) => send(rareFolder, c.req.path.slice('/fonts/rare/'.length)))
  app.get('/fonts/*', (c) => send(fontFolder, c.req.path.slice('/fonts/'.length)))
  app.get('/favicon.ico', (c) => c.body(null, 204))
  app.get('*', async (c) => {
    const found = await send(options.folder, c.req.path)
    // A path without an extension is one of the app's own addresses: the app shows it.
    return found.status === 404 && extname(c.req.path) === '' ? send(options.folder, 'index.html') : found
  })

  const server = serve({ fetch: app.fetch, port: options.port, hostname: '127.0.0.1' })
  await new Promise<void>((done, fail) => server.once('listening', done).once('error', fail))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : options.port
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        if ('closeAllConnections' in server) server.closeAllConnections()
      }),
  }
}

async function send(folder: string, path: string): Promise<Response> {
  const file = fileBelow(folder, path)
  const bytes = file && (await readFile(file).catch(() => null))
  if (!file || !bytes) return new Response('没有这个文件', { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: { 'content-type': types[extname(file)] ?? 'application/octet-stream', 'cache-control': 'no-cache' },
  })
}

/** Null for an address that is none, or that leads out of the folder. */
function fileBelow(folder: string, path: string): string | null {
  try {
    const file = join(folder, normalize(decodeURIComponent(path)))
    return file.startsWith(folder + sep) ? file : null
  } catch {
    return null
  }
}
