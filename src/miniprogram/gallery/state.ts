import type { FailureCode } from '../../contract/failures'
import type { InputOf, Operation, OutputOf } from '../../contract/operation'
import type { OperationName, Operations } from '../../contract/operations'
import type { SessionState } from '../session/sessionStore'

export const stateKinds = [
  'success',
  'loading',
  'error',
  'offline',
  'empty',
  'partial',
  'form',
  'refused',
  'sheet',
  'waiting',
  'ended',
] as const
/**
 * `partial`: some of it came, or only some of it is allowed · `form`: something is filled in · `refused`: the cloud said no to what was
 * asked for by a tap · `sheet`: a question over the page · `waiting`: something is under way · `ended`: it is over.
 */
export type StateKind = (typeof stateKinds)[number]

/** Said instead of an answer: never heard of again, no network, or one of the contract's own failures. */
export type Silence = 'never' | 'offline'
export interface Refusal {
  readonly refused: FailureCode
  readonly fields?: readonly { field: string; message: string }[]
}

type Said<O extends Operation> = OutputOf<O> | Silence | Refusal
/** What the cloud says to one operation; `turn`, from 1, counts how often it was asked. */
type Saying<O extends Operation> = Said<O> | ((input: InputOf<O>, turn: number) => Said<O>)
export type Cloud = { readonly [Name in OperationName]?: Saying<Operations[Name]> }

/**
 * What a hand does, in the words of the page: it taps a button, fills in a field by its id, chooses from a list, reads on to the end;
 * or time passes, or the person leaves the app and comes back to it.
 */
export type Step =
  | { readonly tap: string }
  | { readonly type: string; readonly into: string }
  | { readonly choose: number; readonly from: string }
  | { readonly scroll: 'end' }
  | { readonly passSeconds: number }
  | { readonly app: 'left' | 'leftAndBack' }

/** One page as it stands at one moment: everything that it depends on is said here, so that it is drawn the same every time. */
export interface GalleryState {
  /** `record/list/empty`: the package, the page, the state. */
  readonly name: string
  readonly title: string
  readonly kind: StateKind
  /** The page's address, as the app itself would lead there. */
  readonly url: string
  /** Who is at the phone; by default a resident at level 2 on their own behalf. */
  readonly who?: Partial<Pick<SessionState, 'me' | 'subject' | 'ended' | 'standing'>>
  readonly cloud: Cloud
  /** The server's clock; the phone's own is `phoneAheadMs` ahead of it. */
  readonly at?: string
  readonly phoneAheadMs?: number
  /** What an earlier page would have left in memory. */
  readonly before?: () => void
  /** How the app itself leads there, where the address alone does not. */
  readonly open?: () => Promise<void>
  readonly steps?: readonly Step[]
  /** It shows what happened in this run, so that no other state may have been opened in it before. */
  readonly alone?: true
}
