import type { Message } from '../../../contract/message/message'
import { messagesText as text } from '../../locale/messages'
import { isWardKind } from './messageAbout'

/** Wards by their resident id. */
export type WardNames = ReadonlyMap<string, string>

const told = {
  guardianAdded: 'guardianAddedMine',
  guardianEnded: 'guardianEndedMine',
  wardFrozen: 'wardFrozenMine',
  wardUnfrozen: 'wardUnfrozenMine',
  wardAccessGiven: 'wardAccessGivenMine',
  wardAccessRevoked: 'wardAccessRevokedMine',
  wardActed: 'wardActedMine',
  handOver14: 'handOver14Mine',
  handOver18: 'handOver18Mine',
  handedOver: 'handedOverMine',
  grantsToReview: 'grantsToReviewMine',
  wardProven: 'wardProvenMine',
  wardPermission: 'wardPermissionMine',
  // The child has news of its own of these.
  wardRequest: 'request',
  wardLook: 'firstLook',
  wardUncoveredLook: 'uncoveredLook',
} as const

/** One plain sentence; a guardian is told the child’s name, the child is told of itself. */
export function messageWords({ kind, orgName, aboutId }: Message, names: WardNames): string {
  const values = { orgName: orgName ?? text('someHospital'), name: names.get(aboutId ?? '') ?? text('child') }
  return isWardKind(kind) && aboutId === null ? text(told[kind], values) : text(kind, values)
}
