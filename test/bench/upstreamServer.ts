import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import * as z from 'zod'
import { sm4Decrypt, sm4Encrypt } from '../../src/cloud/adapters/hutong/sm4'

/**
 * An upstream that answers every question with the same page, as the answer to that very question: PAGE, the plain result, and SM4_KEY.
 * CURSORS: by document number, what it says to be beyond that page.
 * One that is none of the province's (the floor's) is given the same page at the same expense.
 */
const key = process.env.SM4_KEY ?? ''
const page: object = JSON.parse(process.env.PAGE ?? '{}')
const cursors: Record<string, string> = JSON.parse(process.env.CURSORS ?? '{}')
const asked = z.object({ question: z.string(), documentType: z.string(), documentNumber: z.string() })

function sealed(echo: object): string {
  const plain = JSON.stringify({ returnCode: '1', returnDesc: '成功', result: { ...page, ...echo } })
  return JSON.stringify({ data: sm4Encrypt(key, plain) })
}

const app = new Hono()
app.post('*', async (context) => {
  const { data } = z.object({ data: z.string().optional() }).parse(await context.req.json())
  const echo = data === undefined ? null : asked.parse(JSON.parse(sm4Decrypt(key, data) ?? '{}'))
  const nextCursor = cursors[echo?.documentNumber ?? '']
  const body = sealed({ ...echo, ...(nextCursor === undefined ? {} : { nextCursor }) })
  return new Response(body, { headers: { 'content-type': 'application/json' } })
})
serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => console.log(`http://127.0.0.1:${port}`))
