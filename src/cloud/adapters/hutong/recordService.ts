import * as z from 'zod/mini'
import { type PlainAnswer, recordEntry, recordList, registerCheck, sealedBodySchema } from '../../../contract/upstream/hutong/recordService'
import type { RecordService, Register } from '../../ports'
import { type HutongLink, postSigned } from './post'
import { sm4Decrypt, sm4Encrypt } from './sm4'

/** One sealed question to the record service; null when there is no answer that can be believed. */
async function ask<Result>(
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

export function hutongRegister(link: HutongLink, recordBaseUrl: string): Register {
  return {
    async check(person) {
      const result = await ask(link, `${recordBaseUrl}${registerCheck.path}`, person, registerCheck.answer)
      return result === null ? { kind: 'unavailable' } : { kind: result.match }
    },
  }
}

export function hutongRecordService(link: HutongLink, recordBaseUrl: string): RecordService {
  return {
    async list(query) {
      const page = await ask(link, `${recordBaseUrl}${recordList.path}`, query, recordList.answer)
      return page === null ? { kind: 'unavailable' } : { kind: 'page', ...page }
    },
    async entry(query) {
      const found = await ask(link, `${recordBaseUrl}${recordEntry.path}`, query, recordEntry.answer)
      return found === null ? { kind: 'unavailable' } : { kind: 'entry', entry: found.entry }
    },
  }
}
