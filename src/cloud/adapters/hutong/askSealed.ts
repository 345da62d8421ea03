import * as z from 'zod/mini'
import { type PlainAnswer, sealedBodySchema } from '../../../contract/upstream/hutong/recordService'
import { type HutongLink, postSigned } from './post'
import { sm4Decrypt, sm4Encrypt } from './sm4'

/** One sealed question to a service below HUTONG_RECORD_BASE_URL; null when there is no answer that can be believed. */
export async function askSealed<Result>(
  link: HutongLink,
  url: string,
  question: unknown,
  schema: z.ZodMiniType<PlainAnswer<Result>>,
): Promise<Result | null> {
  const answer = await postSigned(link, url, JSON.stringify({ data: sm4Encrypt(link.sm4Key, JSON.stringify(question)) }))
  const sealed = z.safeParse(sealedBodySchema, answer)
  const plain = sealed.success ? sm4Decrypt(link.sm4Key, sealed.data.data) : null
  if (plain === null) return null
  const read = z.safeParse(schema, parseJson(plain))
  if (!read.success || read.data.returnCode.trim() !== '1' || read.data.result === undefined) return null
  return read.data.result
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
