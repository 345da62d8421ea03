import { createHash } from 'node:crypto'
import * as z from 'zod/mini'
import { type Agreement, agreementText } from '../../contract/consent/agreement'
import type { InputOf, OutputOf } from '../../contract/operation'
import { type OperationName, type Operations, operations } from '../../contract/operations'
import { readJson } from '../hutong/readJson'
import type { World } from '../world'
import { untilAnswered } from './untilAnswered'

/** Somebody's phone without the phone: the cloud's API over HTTP, in the contract's words, and nothing else. */
export interface PatientPhone {
  readonly openid: string
  /** Throws with the failure's code and words. `subject`: for a ward. */
  call<Name extends OperationName>(
    name: Name,
    input: InputOf<Operations[Name]>,
    more?: { subject?: string; idempotencyKey?: string },
  ): Promise<OutputOf<Operations[Name]>>
}

const answerSchema = z.object({ ok: z.boolean(), data: z.optional(z.unknown()), error: z.optional(z.unknown()) })
const patience = 20_000

/** Signed in as soon as the cloud answers. */
export async function phoneOf(world: World, openid: string, signal: AbortSignal): Promise<PatientPhone> {
  await untilAnswered(signal, async () => {
    const there = await fetch(`${world.settings.cloudBaseUrl}/healthz`, { signal: within(signal) }).catch(() => null)
    return there?.ok === true ? 'up' : 'noAnswer'
  })
  let session: string | null = null
  const call: PatientPhone['call'] = async (name, input, more = {}) => {
    const response = await fetch(`${world.settings.cloudBaseUrl}/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(session === null ? {} : { authorization: `Bearer ${session}` }) },
      body: JSON.stringify({ input, ...more }),
      signal: within(signal),
    })
    const answer = z.safeParse(answerSchema, readJson(await response.text())?.value)
    const data = z.safeParse(outputOf(name), answer.data?.data)
    if (answer.data?.ok && data.success) return data.data
    const { code = '回答不合契约', message = '' } = Object(answer.data?.error)
    throw new Error(`${name}：${code} ${message}`.trim())
  }
  const code = world.wechatCodes.issue('login', openid, world.clock.now())
  session = (await call('identity.signIn', { code, device: '场景里的手机' })).session
  return { openid, call }
}

/** SM3 of a text as it stands on the screen. */
export function asShown(agreement: Agreement): { version: string; textSm3: string } {
  return { version: agreement.version, textSm3: createHash('sm3').update(agreementText(agreement)).digest('hex') }
}

function within(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(patience)])
}

function outputOf<Name extends OperationName>(name: Name): z.core.$ZodType<OutputOf<Operations[Name]>> {
  const output: z.core.$ZodType = operations[name].output
  return z.custom<OutputOf<Operations[Name]>>((value) => z.safeParse(output, value).success)
}
