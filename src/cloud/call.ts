import type { DocumentType } from '../contract/identity/documentType'
import type { IdentityLevel, InputOf, OutputOf } from '../contract/operation'
import type { OperationName, Operations } from '../contract/operations'
import type { Result } from './result'

export type Channel = 'weapp' | 'h5'

/** The resident this account has proven to be, opened for the length of one call. */
export interface SelfResident {
  readonly residentId: string
  readonly documentType: DocumentType
  readonly documentNumber: string
  readonly name: string
}

export interface SignedIn {
  readonly sessionHash: string
  readonly accountId: string
  readonly openid: string
  readonly phone: string | null
  readonly level: IdentityLevel
  readonly resident: SelfResident | null
  readonly channel: Channel
  /** Level 2 elsewhere, and not proven at this account yet. */
  readonly proofDue: boolean
  /** When the person last proved, on this session, to be the one holding the phone. */
  readonly steppedUpAt: Date | null
  /** The register has said that this person has died. */
  readonly deceased: boolean
}

/** Where a call came from, before anything is believed. */
export interface Origin {
  readonly channel: Channel
  /** WeChat's own word for who calls a cloud function; null over HTTP. */
  readonly wechatOpenid: string | null
}

export interface PublicCall<Input> {
  readonly input: Input
  readonly origin: Origin
}
export interface SessionCall<Input> {
  readonly input: Input
  readonly caller: SignedIn
  readonly idempotencyKey: string | null
}
/** A call at level 1 or 2: there is a resident, so nobody downstream has to ask. */
export interface ResidentCall<Input> extends SessionCall<Input> {
  /** Whose record it is about: the caller's own, or (operations marked `forWards`) that of a ward. */
  readonly resident: SelfResident
  readonly by: 'self' | 'guardian'
}

type CallOf<Level, Input> = Level extends 'public' ? PublicCall<Input> : Level extends 0 ? SessionCall<Input> : ResidentCall<Input>

export type Handler<Name extends OperationName> = (
  call: CallOf<Operations[Name]['level'], InputOf<Operations[Name]>>,
) => Promise<Result<OutputOf<Operations[Name]>>>

export type Handlers<Names extends OperationName = OperationName> = { readonly [Name in Names]: Handler<Name> }
