import * as z from 'zod/mini'
import { type PlainAnswer, sealedBodySchema } from '../../../contract/upstream/hutong/recordService'
import { tellingUpstream } from '../../callTrace'
import type { UpstreamAnswer } from '../../upstreamLine'
import { upstreamQuestion } from '../http/upstreamQuestion'
import type { Carried } from './circuit'
import { carry, type HutongLink } from './post'
import { sm4Decrypt, sm4Encrypt } from './sm4'

/**
 * `unavailable`: no answer · `tooLarge`: asked for less, there may be one · `refused`: a sealed business return of 0, with its words ·
 * `unreadable`: an answer that nobody can open or that is none of this question's.
 */
export type SealedAnswer<Result> =
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'unavailable' }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'unreadable' }

export interface SealedQuestion<Result> {
  readonly url: string
  readonly question: unknown
  readonly schema: z.ZodMiniType<PlainAnswer<Result>>
  /** Rests by itself when it gets no answers; the whole address otherwise. */
  readonly circuit?: string
}

/** One sealed question to a service below HUTONG_RECORD_BASE_URL. */
export async function askService<Result>(
  link: HutongLink,
  { url, question, schema, circuit = url }: SealedQuestion<Result>,
): Promise<SealedAnswer<Result>> {
  const body = JSON.stringify({ data: sm4Encrypt(link.sm4Key, JSON.stringify(question)) })
  const { answer } = await tellingUpstream(
    { system: 'province', question: upstreamQuestion(url) },
    async () => {
      const carried = await carry(link, url, body, circuit)
      return { carried, answer: readSealed(link, carried, schema) }
    },
    (came) => ({ answer: came.carried.kind === 'notSent' ? 'resting' : heard[came.answer.kind] }),
  )
  return answer
}

const heard: Record<SealedAnswer<unknown>['kind'], UpstreamAnswer> = {
  result: 'ok',
  unavailable: 'none',
  tooLarge: 'tooLarge',
  refused: 'refused',
  unreadable: 'unreadable',
}

function readSealed<Result>(link: HutongLink, carried: Carried, schema: z.ZodMiniType<PlainAnswer<Result>>): SealedAnswer<Result> {
  if (carried.kind === 'unfit' && carried.tooLarge) return { kind: 'tooLarge' }
  if (carried.kind !== 'answer') return { kind: 'unavailable' }
  const sealed = z.safeParse(sealedBodySchema, carried.body)
  // A gateway that turns a question away says so in the open.
  if (!sealed.success) return { kind: 'unavailable' }
  const plain = parseJson(sm4Decrypt(link.sm4Key, sealed.data.data))
  const business = z.safeParse(z.object({ returnCode: z.string(), returnDesc: z.catch(z.string(), '') }), plain)
  if (business.success && business.data.returnCode.trim() === '0') return { kind: 'refused', words: business.data.returnDesc }
  const read = z.safeParse(schema, plain)
  if (!read.success || read.data.returnCode.trim() !== '1' || read.data.result === undefined) return { kind: 'unreadable' }
  return { kind: 'result', result: read.data.result }
}

/** The same where it makes no difference why there is no answer that can be believed: null then. */
export async function askSealed<Result>(
  link: HutongLink,
  url: string,
  question: unknown,
  schema: z.ZodMiniType<PlainAnswer<Result>>,
): Promise<Result | null> {
  const answer = await askService(link, { url, question, schema })
  return answer.kind === 'result' ? answer.result : null
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
