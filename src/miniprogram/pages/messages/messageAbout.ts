import type { Message, MessageKind } from '../../../contract/message/message'

/** Told to every guardian of a child, and in other words to the child itself. */
export const wardKinds = [
  'wardRequest',
  'wardLook',
  'wardUncoveredLook',
  'wardPermission',
  'guardianAdded',
  'guardianEnded',
  'wardFrozen',
  'wardUnfrozen',
  'wardAccessGiven',
  'wardAccessRevoked',
  'wardActed',
  'handOver14',
  'handOver18',
  'handedOver',
  'grantsToReview',
  'wardProven',
] as const satisfies readonly MessageKind[]
export type WardKind = (typeof wardKinds)[number]

/** Who has hold of the account, or tries to. */
export const accountKinds = [
  'newWechat',
  'newWechatTried',
  'phoneTaken',
  'lostReported',
  'vouched',
  'windowProof',
  'pinLocked',
] as const satisfies readonly MessageKind[]
export type AccountKind = (typeof accountKinds)[number]

export function isWardKind(kind: MessageKind): kind is WardKind {
  return wardKinds.some((known) => known === kind)
}

export function isAccountKind(kind: MessageKind): kind is AccountKind {
  return accountKinds.some((known) => known === kind)
}

/** The ward it is about, where it is told to a guardian. */
export function wardOf({ kind, aboutId }: Pick<Message, 'kind' | 'aboutId'>): string | null {
  return isWardKind(kind) ? aboutId : null
}
