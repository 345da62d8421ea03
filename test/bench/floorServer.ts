import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { Pool } from 'pg'
import { Agent, request } from 'undici'

/**
 * The bare floor: the same HTTP server, one key look-up, one committed insert; `/read` adds one call to the upstream.
 * Plain `pg` with named statements: nothing of ours is in it. Its settings: DATABASE_URL, UPSTREAM_URL.
 */
const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 20 })
const dispatcher = new Agent({ connections: 64 })
const upstreamUrl = process.env.UPSTREAM_URL ?? ''

async function prepare(): Promise<void> {
  await pool.query('create table if not exists floor_key (id text primary key, value text not null)')
  await pool.query('create table if not exists floor_log (id bigserial primary key, at timestamptz not null, what text not null)')
  await pool.query("insert into floor_key select n::text, 'value' from generate_series(1, 1000) n on conflict do nothing")
}

async function lookUpAndInsert(text: string): Promise<void> {
  const { id, what } = JSON.parse(text)
  await pool.query({ name: 'look-up', text: 'select value from floor_key where id = $1', values: [id] })
  await pool.query({ name: 'insert', text: 'insert into floor_log (at, what) values (now(), $1)', values: [what] })
}

const app = new Hono()
app.post('/write', async (context) => {
  await lookUpAndInsert(await context.req.text())
  return context.json({ ok: true })
})
app.post('/read', async (context) => {
  const answer = await request(upstreamUrl, { method: 'POST', dispatcher, body: '{}' })
  const page = await answer.body.text()
  await lookUpAndInsert(await context.req.text())
  return context.body(page)
})

void prepare().then(() =>
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`)),
)
