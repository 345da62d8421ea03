import * as z from 'zod/mini'
import { ticketAboutSchema } from '../../contract/ticket/ticket'
import type { Vault } from '../ports'

export const aboutPurpose = 'ticket.about'

/** What a 问题反馈 or 勘误 is about, with what only the province has to know of it. */
const storedAboutSchema = z.extend(ticketAboutSchema, { fieldId: z.nullable(z.string()), identityConsent: z.boolean() })
export type StoredAbout = z.infer<typeof storedAboutSchema>

export function sealAbout(vault: Vault, about: StoredAbout): string {
  return vault.seal(aboutPurpose, JSON.stringify(about))
}

export function openAbout(vault: Vault, sealed: string | null): StoredAbout | null {
  return sealed === null ? null : z.parse(storedAboutSchema, JSON.parse(vault.open(aboutPurpose, sealed)))
}
