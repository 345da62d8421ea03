import type { Agreement } from '../../contract/consent/agreement'
import type { OpenRequests } from '../neighbours'
import { writeInForce } from './texts/catalogue'
import type { Facts } from './texts/text'

export type WantedText = { document: 'notice' | 'face' | 'guardian' | 'messages' } | { document: 'access'; requestId: string }

export interface CurrentText {
  readonly agreement: Agreement
  readonly facts: Facts
}

/** The text in force at that instant; null when the request it would name is no longer open. */
export async function currentText(
  openRequests: OpenRequests,
  residentId: string,
  wanted: WantedText,
  now: Date,
): Promise<CurrentText | null> {
  const facts = wanted.document === 'access' ? await openRequests.find(residentId, wanted.requestId) : {}
  if (!facts) return null
  return { agreement: writeInForce(wanted.document, { ...facts }, now), facts: { ...facts } }
}
