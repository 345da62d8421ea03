import * as z from 'zod/mini'
import { type OperationName, operations } from '../../../src/contract/operations'
import { personalValues } from './personalValues'

type Schema = Readonly<Record<string, unknown>>

let next = 0
/** One after the other, and again from the beginning: in the end every one of them has been everywhere. */
function canary(): string {
  const value = personalValues[next % personalValues.length] ?? ''
  next += 1
  return value
}

function uuid(): string {
  const hex = Buffer.from(canary()).toString('hex').padEnd(32, '0').slice(0, 32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Where only some texts fit, one of those; otherwise a canary. */
function text({ format, pattern, maxLength }: Schema): string {
  if (format === 'date-time') return '2026-11-09T06:00:00.000Z'
  if (format === 'date') return '2018-03-07'
  if (format === 'uuid') return uuid()
  const tries = [canary(), canary().replace(/\D/g, '').padEnd(6, '7').slice(0, 6), uuid(), fixed(String(pattern))]
  const fits = (value: string) => typeof pattern !== 'string' || new RegExp(pattern).test(value)
  const value = tries.find(fits) ?? ''
  return typeof maxLength === 'number' ? value.slice(0, maxLength) : value
}

function requestId(): string {
  const part = () => Buffer.from(canary()).toString('base64url').padEnd(22, '0').slice(0, 22)
  return `${part()}.${part()}`
}

function fixed(pattern: string): string {
  const known = ['0'.repeat(64), requestId(), '2026-11-21.1', 'identity.name', 'data:image/png;base64,AAAA', 'AAAA']
  return known.find((value) => new RegExp(pattern).test(value)) ?? ''
}

/** A value of this shape, with a canary wherever any text may stand. */
function planted(schema: Schema): unknown {
  if (Array.isArray(schema.type)) return planted({ ...schema, type: schema.type.find((type) => type !== 'null') })
  const { type, enum: words, const: only, anyOf, oneOf, allOf, items, properties, default: given } = schema
  if (only !== undefined) return only
  if (Array.isArray(words)) return words[0]
  for (const choices of [anyOf, oneOf, allOf]) {
    if (Array.isArray(choices)) return planted(choices.find((choice) => choice.type !== 'null') ?? choices[0])
  }
  if (type === 'array') return [planted(Object(items)), planted(Object(items))]
  if (type === 'object')
    return Object.fromEntries(Object.entries(Object(properties)).map(([name, inner]) => [name, planted(Object(inner))]))
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return 2
  if (type === 'string') return text(schema)
  return given ?? canary()
}

const shape = (schema: z.core.$ZodType, io: 'input' | 'output') => planted(Object(z.toJSONSchema(schema, { io, unrepresentable: 'any' })))

export function plantedAnswer(name: OperationName): unknown {
  return shape(operations[name].output, 'output')
}

export function plantedInput(name: OperationName): unknown {
  return shape(operations[name].input, 'input')
}
