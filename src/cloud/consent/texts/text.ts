import { createHash } from 'node:crypto'
import { type Agreement, agreementText } from '../../../contract/consent/agreement'

/** What a text names besides its fixed words; kept with the receipt, so that version and facts give the exact text again. */
export type Facts = Readonly<Record<string, string>>

/** One published wording. It is never edited again: a new wording is a new version (a test holds the SM3 of each). */
export interface TextVersion {
  /** `YYYY-MM-DD.n`: in force from the midnight (UTC+8) that begins that day. */
  readonly version: string
  readonly title: string
  write(facts: Facts): Pick<Agreement, 'summary' | 'sections'>
}

/** A text without its fact must not be shown with a hole in it. */
export function factOf(facts: Facts, name: string): string {
  const value = facts[name]
  if (value === undefined) throw new Error(`a text lacks its fact ${name}`)
  return value
}

export function inForceFrom(version: string): Date {
  return new Date(`${version.slice(0, 10)}T00:00:00+08:00`)
}

/** The newest that has begun; before the first day (a clock set back) the first. */
export function versionInForce<Version extends { version: string }>(versions: readonly [Version, ...Version[]], now: Date): Version {
  return versions.filter(({ version }) => inForceFrom(version) <= now).at(-1) ?? versions[0]
}

export function sm3Of(text: string | Buffer): string {
  return createHash('sm3').update(text).digest('hex')
}

export function textSm3Of(agreement: Agreement): string {
  return sm3Of(agreementText(agreement))
}
