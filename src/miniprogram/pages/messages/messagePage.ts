import type { Message } from '../../../contract/message/message'
import { isAccountKind, isWardKind, type WardKind } from './messageAbout'

const grantsPage = '/packages/authorization/grants/index'
const looksPage = '/packages/authorization/accessEvents/index'
const requestsPage = '/packages/authorization/index/index'
const familyPage = '/packages/family/list/index'
const actsForMePage = '/packages/family/actsForMe/index'
const lostPage = '/packages/identity/lost/index'

/** Where the child itself sees it. */
const childPages: Record<WardKind, string> = {
  wardRequest: requestsPage,
  wardLook: looksPage,
  wardUncoveredLook: looksPage,
  wardPermission: grantsPage,
  guardianAdded: actsForMePage,
  guardianEnded: actsForMePage,
  wardFrozen: actsForMePage,
  wardUnfrozen: actsForMePage,
  wardAccessGiven: grantsPage,
  wardAccessRevoked: grantsPage,
  wardActed: actsForMePage,
  handOver14: actsForMePage,
  handOver18: actsForMePage,
  handedOver: grantsPage,
  grantsToReview: grantsPage,
  wardProven: actsForMePage,
}

/** The page where one can act on it; a ward’s matters begin with switching to the ward. */
export function messagePage({ kind, aboutId }: Pick<Message, 'kind' | 'aboutId'>): string {
  if (isWardKind(kind)) return aboutId === null ? childPages[kind] : familyPage
  if (isAccountKind(kind)) return lostPage
  switch (kind) {
    case 'ticket':
      return aboutId === null ? '/packages/ticket/list/index' : `/packages/ticket/ticket/index?ticketId=${aboutId}`
    case 'wardTicket':
      return '/packages/ticket/list/index?of=ward'
    case 'firstLook':
    case 'uncoveredLook':
      return looksPage
    case 'request':
    case 'codeLocked':
      return requestsPage
    default:
      return aboutId === null ? grantsPage : `/packages/authorization/grant/index?grantId=${aboutId}`
  }
}
