/** What a support clerk needs of a failure beyond what the patient has read; printed into docs/errors.md. */
export interface FailureNote {
  /** How it comes about. */
  readonly cause: string
  /** What may be said to the patient, as it can be said. */
  readonly tell: string
  /** What to look at, in this order. */
  readonly check: string
}
