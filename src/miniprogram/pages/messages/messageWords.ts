import type { Message } from '../../../contract/message/message'
import { messagesText as text } from '../../locale/messages'

/** One plain sentence. */
export function messageWords({ kind, orgName }: Message): string {
  return text(kind, { orgName: orgName ?? text('someHospital') })
}

const looksPage = '/packages/authorization/accessEvents/index'
const ownPage = { firstLook: looksPage, uncoveredLook: looksPage } as const

/** The page where one can act on it. */
export function messagePage({ kind, aboutId }: Message): string {
  if (kind === 'ticket') return aboutId === null ? '/packages/ticket/list/index' : `/packages/ticket/ticket/index?ticketId=${aboutId}`
  if (kind === 'wardTicket') return '/packages/ticket/list/index?of=ward'
  if (kind === 'firstLook' || kind === 'uncoveredLook') return ownPage[kind]
  if (kind === 'request' || kind === 'codeLocked') return '/packages/authorization/index/index'
  return aboutId === null ? '/packages/authorization/grants/index' : `/packages/authorization/grant/index?grantId=${aboutId}`
}
