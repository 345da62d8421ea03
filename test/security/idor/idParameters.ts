import * as z from 'zod/mini'
import { type OperationName, operations } from '../../../src/contract/operations'

/** What names something that belongs to somebody. */
export const idKinds = [
  'requestId',
  'receiptId',
  'grantId',
  'eventId',
  'entryId',
  'ticketId',
  'attemptId',
  'deviceId',
  'guardianId',
  'residentId',
  'cursor',
] as const
export type IdKind = (typeof idKinds)[number]

/**
 * Every other field that an input of the contract may have: content, choices, and codes that are worth nothing without what they belong to.
 * A field that stands in neither list fails the matrix: somebody has to say what it is.
 */
const noIds: readonly string[] = [
  'about',
  'act',
  'agreed',
  'alsoRevoke',
  'answer',
  'answers',
  'base64',
  'blocked',
  'byMessage',
  'challenge',
  'code',
  'correct',
  'device',
  'document',
  'documentNumber',
  'documentType',
  'field',
  'fieldId',
  'filter',
  'form',
  'format',
  'from',
  'identityConsent',
  'item',
  'kind',
  'limit',
  'module',
  'modules',
  'name',
  'notice',
  'orgCode',
  'orgName',
  'photo',
  'photos',
  'piece',
  'pieces',
  'pin',
  'proposal',
  'purpose',
  'reason',
  'resultJson',
  'signature',
  'sourceOrg',
  'specimen',
  'textSm3',
  'to',
  'unit',
  'upTo',
  'use',
  'version',
  'visitType',
  'word',
  'words',
]

export const operationNames: readonly OperationName[] = Object.values(operations).map(({ name }) => name)

export interface IdParameter {
  readonly operation: OperationName
  readonly kind: IdKind
}

interface Walked {
  readonly ids: IdParameter[]
  readonly unclassified: string[]
}

/** Every id parameter there is, found by walking the input schemas of the contract. */
export function idParameters(): Walked {
  const ids: IdParameter[] = []
  const unclassified: string[] = []
  for (const operation of operationNames) {
    const schema = z.toJSONSchema(operations[operation].input, { io: 'input', unrepresentable: 'any' })
    for (const field of new Set(fieldsOf(schema))) {
      const kind = idKinds.find((each) => each === field)
      if (kind) ids.push({ operation, kind })
      else if (!noIds.includes(field)) unclassified.push(`${operation}.${field}`)
    }
  }
  return { ids, unclassified }
}

function fieldsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(fieldsOf)
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, value]) =>
    key === 'properties' && typeof value === 'object' && value !== null
      ? [...Object.keys(value), ...Object.values(value).flatMap(fieldsOf)]
      : fieldsOf(value),
  )
}
