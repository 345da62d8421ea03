import * as z from 'zod/mini'
import { isIdentityField } from '../../../contract/ticket/identityFields'
import type { StoredTicket } from './tickets'

const words = z.string().check(z.minLength(1), z.maxLength(60))

/** Identity fields whose new value can be read; a document is changed at the counter, with the document. */
const readers: Readonly<Record<string, z.ZodMiniType>> = {
  'identity.name': words,
  'identity.sex': z.enum(['男', '女']),
  'identity.birthDate': z.iso.date(),
  'identity.bloodGroup': words,
  'identity.rhesus': words,
}

/** 管理规范 art. 21: 明确居民身份的信息, never changed by the organisation alone. */
export function isAboutIdentity({ about }: StoredTicket): boolean {
  return isIdentityField(about?.fieldId ?? null)
}

export function canBeProposed({ about }: StoredTicket): boolean {
  return Object.hasOwn(readers, about?.fieldId ?? '')
}

export function isFitFor({ about }: StoredTicket, value: string): boolean {
  const reader = readers[about?.fieldId ?? '']
  return reader !== undefined && z.safeParse(reader, value).success
}
