import type { Context } from 'hono'
import { readJson } from './hutong/readJson'
import type { Bound } from './world'

/** A page's plain form, or a program's JSON: the same door for both. */
export async function readSubmission(c: Context<Bound>): Promise<{ byForm: boolean; value: unknown }> {
  const byForm = (c.req.header('content-type') ?? '').startsWith('application/x-www-form-urlencoded')
  return { byForm, value: byForm ? await c.req.parseBody() : readJson(await c.req.text())?.value }
}
