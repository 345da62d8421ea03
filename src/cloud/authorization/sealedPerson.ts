import * as z from 'zod/mini'
import { documentTypeCodes } from '../../contract/identity/documentType'
import type { PersonDocument, Vault } from '../ports'

type Person = PersonDocument & { name: string }

export const personPurpose = 'authorization.person'
const personSchema = z.object({ documentType: z.enum(documentTypeCodes), documentNumber: z.string(), name: z.string() })

/** Somebody who has not agreed yet. */
export function sealPerson(vault: Vault, { documentType, documentNumber, name }: Person): string {
  return vault.seal(personPurpose, JSON.stringify({ documentType, documentNumber, name }))
}

export function openPerson(vault: Vault, sealed: string): Person {
  return personSchema.parse(JSON.parse(vault.open(personPurpose, sealed)))
}
