import type { SmsFacts } from '../neighbours'
import { accessSmsVersions, type SmsVersion } from './texts/accessSms'
import { type Facts, factOf, versionInForce } from './texts/text'

export function smsInForce(now: Date): SmsVersion {
  return versionInForce(accessSmsVersions, now)
}

export function smsVersion(version: string): SmsVersion | null {
  return accessSmsVersions.find((published) => published.version === version) ?? null
}

/** The SMS as it was sent; null when that wording was never published. */
export function writeSms(version: string, facts: Facts): string | null {
  return smsVersion(version)?.write(smsFactsOf(facts)) ?? null
}

function smsFactsOf(facts: Facts): SmsFacts {
  return {
    orgName: factOf(facts, 'orgName'),
    department: factOf(facts, 'department'),
    staffName: factOf(facts, 'staffName'),
    code: factOf(facts, 'code'),
  }
}
