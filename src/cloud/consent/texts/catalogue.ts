import type { Agreement, ConsentDocument } from '../../../contract/consent/agreement'
import { accessTexts } from './accessTexts'
import { faceTexts } from './faceTexts'
import { guardianTexts } from './guardianTexts'
import { messagesTexts } from './messagesTexts'
import { noticeTexts } from './noticeTexts'
import { type Facts, type TextVersion, versionInForce } from './text'

/** Every published wording, oldest first. */
export const catalogue: Readonly<Record<ConsentDocument, readonly [TextVersion, ...TextVersion[]]>> = {
  notice: noticeTexts,
  face: faceTexts,
  access: accessTexts,
  guardian: guardianTexts,
  messages: messagesTexts,
}

function agreementOf(document: ConsentDocument, text: TextVersion, facts: Facts): Agreement {
  return { document, version: text.version, title: text.title, ...text.write(facts) }
}

export function textInForce(document: ConsentDocument, now: Date): TextVersion {
  return versionInForce(catalogue[document], now)
}

export function writeInForce(document: ConsentDocument, facts: Facts, now: Date): Agreement {
  return agreementOf(document, textInForce(document, now), facts)
}

/** That very wording with these facts; null when it was never published. */
export function writeVersion(document: ConsentDocument, version: string, facts: Facts): Agreement | null {
  const text = catalogue[document].find((published) => published.version === version)
  return text ? agreementOf(document, text, facts) : null
}
