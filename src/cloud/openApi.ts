import * as z from 'zod/mini'
import { answerSchema, callSchema } from '../contract/answer'
import { everywhere, type FailureCode, failures } from '../contract/failures'
import type { Operation } from '../contract/operation'
import { operations } from '../contract/operations'

function schemaOf(schema: z.core.$ZodType): unknown {
  return z.toJSONSchema(schema, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' })
}

function responseOf(codes: readonly FailureCode[]) {
  return { description: codes.map((code) => `${code}：${failures[code].message}`).join('\n') }
}

function pathOf(operation: Operation) {
  const codes = [...new Set<FailureCode>([...everywhere, ...conditional(operation), ...operation.failures])]
  const statuses = [...new Set(codes.map((code) => failures[code].status))].sort()
  return {
    post: {
      summary: operation.summary,
      description: operation.level === 'public' ? '不需要会话' : `需要会话，认证等级至少 ${operation.level} 级`,
      operationId: operation.name,
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: { ...Object(schemaOf(callSchema)), properties: { ...propertiesOf(callSchema), input: schemaOf(operation.input) } },
          },
        },
      },
      responses: {
        200: { description: '成功', content: { 'application/json': { schema: schemaOf(answerSchema(operation.output)) } } },
        ...Object.fromEntries(statuses.map((status) => [status, responseOf(codes.filter((code) => failures[code].status === status))])),
      },
      ...(operation.level === 'public' ? {} : { security: [{ session: [] }] }),
    },
  }
}

function propertiesOf(schema: z.core.$ZodType): Record<string, unknown> {
  const written = z.safeParse(z.object({ properties: z.record(z.string(), z.unknown()) }), schemaOf(schema))
  return written.success ? written.data.properties : {}
}

/** What dispatch itself answers to operations of this sort. */
function conditional({ level, stepUp, whileProofDue, whileDeceased, forWards }: Operation): FailureCode[] {
  const named = level !== 'public' && level > 0
  const due = named && !whileProofDue
  return [
    ...(due ? (['identity.proofDue'] as const) : []),
    ...(named && !whileDeceased ? (['identity.deceased'] as const) : []),
    ...(stepUp ? (['identity.stepUpRequired'] as const) : []),
    ...(forWards === true ? (['family.frozen'] as const) : []),
  ]
}

/** GET /openapi.json, made from the contract alone. */
export function openApiDocument() {
  return {
    openapi: '3.0.3',
    info: {
      title: '健档云函数接口',
      version: '1',
      description: '每个操作一个 POST；请求体 {input, subject?, idempotencyKey?, session?}。',
    },
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    paths: Object.fromEntries(Object.values(operations).map((operation) => [`/api/${operation.name}`, pathOf(operation)])),
  }
}
