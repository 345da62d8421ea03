import type { Agreement } from '../../contract/consent/agreement'
import type { OpenRequests } from '../ports'
import { accessConsent } from './texts/accessConsent'
import { faceConsent } from './texts/faceConsent'

export type WantedText = { document: 'face' } | { document: 'access'; requestId: string }

/** The text in force today; null when the request it would name is no longer open. */
export async function currentText(openRequests: OpenRequests, residentId: string, wanted: WantedText): Promise<Agreement | null> {
  if (wanted.document === 'face') return faceConsent
  const asker = await openRequests.find(residentId, wanted.requestId)
  return asker ? accessConsent(asker) : null
}
