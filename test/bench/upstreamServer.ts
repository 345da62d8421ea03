import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** An upstream that answers every question with the same bytes, those of CONSTANT_PAGE. */
const page = process.env.CONSTANT_PAGE ?? ''
const app = new Hono()
app.post('*', () => new Response(page, { headers: { 'content-type': 'application/json' } }))
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
