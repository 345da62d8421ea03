import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { largestBodyBytes } from '../../../contract/answer'
import { backChannelCall } from '../../wiring/backChannelCall'
import { reportToConsole } from '../../wiring/console'
import { functionApplication } from '../../wiring/functionApplication'

/** The integration event of CloudBase's HTTP access service. */
const httpEventSchema = z.object({
  httpMethod: z.string(),
  path: z.string(),
  headers: z.record(z.string(), z.string()),
  body: z.optional(z.nullable(z.string())),
  isBase64Encoded: z.optional(z.boolean()),
})

interface HttpReply {
  statusCode: number
  headers: Record<string, string>
  body: string
}

function reply(statusCode: number, body: unknown): HttpReply {
  return { statusCode, headers: { 'content-type': 'application/json; charset=utf-8' }, body: JSON.stringify(body) }
}

/** Cloud function `hutong`: the province's back-channel behind an HTTP trigger. */
export async function main(event: unknown): Promise<HttpReply> {
  const traceId = randomUUID()
  return answer(event, traceId).catch((error: unknown) => {
    reportToConsole(traceId, error)
    return reply(500, { returnCode: '0', returnDesc: '系统出错，请稍后再试' })
  })
}

async function answer(event: unknown, traceId: string): Promise<HttpReply> {
  const read = z.safeParse(httpEventSchema, event)
  if (!read.success) return reply(400, { returnCode: '0', returnDesc: '请求内容不符合接口约定' })
  const { httpMethod, path, headers, body, isBase64Encoded } = read.data
  if (httpMethod !== 'POST') return reply(404, { returnCode: '0', returnDesc: '没有这个接口' })
  const rawBody = Buffer.from(body ?? '', isBase64Encoded ? 'base64' : 'utf8')
  if (rawBody.length > largestBodyBytes) return reply(413, { returnCode: '0', returnDesc: '请求内容太大' })
  const lowerCase = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
  const application = await functionApplication()
  const answered = await backChannelCall(application, { method: httpMethod, path, headers: lowerCase, rawBody }, traceId)
  return reply(answered.status, answered.body)
}
