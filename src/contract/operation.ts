import type * as z from 'zod/mini'
import type { FailureCode } from './failures'

/** Identity levels (认证等级): 0 registered, 1 real name, 2 face or an equal offline proof. */
export type IdentityLevel = 0 | 1 | 2

/** A step-up stands for so long: face, soter, or SMS and PIN (ASVS 7.5.3; ours). */
export const stepUpLifeMs = 5 * 60_000

/**
 * One thing the phone may ask of the cloud: said once here, parsed on both sides,
 * and the source of OpenAPI, the error catalogue and the generated tests.
 */
export interface Operation<Input extends z.core.$ZodType = z.core.$ZodType, Output extends z.core.$ZodType = z.core.$ZodType> {
  /** `<capability>.<operation>`: the last part of `POST /api/<name>` and callFunction's `operation`. */
  readonly name: string
  /** One Chinese sentence for the API page. */
  readonly summary: string
  /** The lowest level that may call it; `public` needs no session at all. */
  readonly level: IdentityLevel | 'public'
  /**
   * Whether a guardian may call it with a ward as the subject; absent = for oneself only.
   * `whileFrozen`: also while the guardians are in dispute (taking back, seeing who may look, settling it).
   */
  readonly forWards?: true | 'whileFrozen'
  /** Whether it takes a proof, on this very session and at most `stepUpLifeMs` old, that the person is still the one holding the phone. */
  readonly stepUp?: true
  /** Whether it may be called while an account owes proof at the level its resident already has elsewhere (`me.proofDue`). */
  readonly whileProofDue?: true
  /**
   * Whether it may still be called once the register has said that whom it is about, or who calls, has died: looking after what was given,
   * taking it back, leaving. Nothing is given, read or changed in their name.
   */
  readonly whileDeceased?: true
  /** Whether asking twice is as good as asking once: where no answer came, the phone asks again by itself. */
  readonly repeatable?: true
  readonly input: Input
  readonly output: Output
  /** What may go wrong beyond what every operation may answer (`everywhere` in failures.ts). */
  readonly failures: readonly FailureCode[]
}

/** Keeps the exact schema types of an operation while checking its shape. */
export function defineOperation<const Definition extends Operation>(definition: Definition): Definition {
  return definition
}

export type InputOf<O extends Operation> = z.infer<O['input']>
export type OutputOf<O extends Operation> = z.infer<O['output']>
