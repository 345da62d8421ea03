import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Hono } from 'hono'
import type { Bound } from './world'

const folder = dirname(require.resolve('@fontsource/noto-sans-sc/package.json'))
/** 𠮷 stands in names and not in Noto Sans SC: the Japanese face lends it. */
const rareFolder = dirname(require.resolve('@fontsource/noto-sans-jp/package.json'))
const rareFile = 'noto-sans-jp-1-400-normal.woff2'
const rareFace = `@font-face { font-family: 'Noto Sans SC'; src: url(./rare/${rareFile}) format('woff2'); unicode-range: U+20bb7; }\n`

/** Chinese type for a machine that has none; browsers fetch only the pieces a page needs. */
export function fontRoutes(): Hono<Bound> {
  const app = new Hono<Bound>()
  app.get('/:sheet{[0-9]+\\.css}', (c) => send(join(folder, c.req.param('sheet')), 'text/css'))
  app.get('/rare.css', () => new Response(rareFace, { headers: { 'content-type': 'text/css' } }))
  app.get(`/rare/${rareFile}`, () => send(join(rareFolder, 'files', rareFile), 'font/woff2'))
  app.get('/files/:file{[a-z0-9-]+\\.woff2?}', (c) => send(join(folder, 'files', c.req.param('file')), 'font/woff2'))
  return app
}

async function send(file: string, type: string): Promise<Response> {
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) return new Response('没有这个字体文件', { status: 404 })
  return new Response(bytes, { headers: { 'content-type': type, 'cache-control': 'max-age=86400', 'access-control-allow-origin': '*' } })
}
