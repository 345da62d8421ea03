import type { requestKinds } from '../../contract/authorization/accessRequest'
import type { grantStates } from '../../contract/authorization/listGrants'
import type { Diagnosis } from '../../contract/support/diagnosis'
import type { ticketStates } from '../../contract/ticket/ticket'

export type GrantState = (typeof grantStates)[number]
export type RequestKind = (typeof requestKinds)[number]
export type TicketState = (typeof ticketStates)[number]
export type WardBand = 'small' | 'child' | 'teen'

/** What somebody's lists hold; ages in whole days. */
export interface Lists {
  grants: { state: GrantState; days: number }[]
  requests: RequestKind[]
  tickets: { state: TicketState; days: number }[]
  /** Looks by hospitals without a permission, and the person's own. */
  looks: { hospital: number; self: number }
}

/** How things stood before the first recorded step: what has to be there before it is taken again. */
export interface StartState {
  documentType: string
  age: NonNullable<Diagnosis['person']['age']>
  level: 0 | 1 | 2
  /** Level 2 at another WeChat already, not proven at this one. */
  proofDue: boolean
  phoneBound: boolean
  /** null: not known, so left as it comes. */
  faceAgreed: boolean | null
  messagesAgreed: boolean | null
  /** Registered at a hospital's window, with a PIN. */
  windowProof: boolean
  /** Just before the first step the person had proven to be the one holding the phone. */
  steppedUp: boolean
  /** Far more than one copy can hold. */
  hugeRecord: boolean
  wards: WardBand[]
  /** The first ward's guardians are in dispute. */
  frozen: boolean
  self: Lists
  ward: Lists
}
