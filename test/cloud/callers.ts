import type { SelfResident, SignedIn } from '../../src/cloud/call'

type Resident = SelfResident
type Caller = SignedIn & { readonly resident: Resident }

/** Somebody signed in as themselves, as dispatch knows them. */
export function callerOf(resident: Resident, more: Partial<SignedIn> = {}): Caller {
  return {
    sessionHash: 'none',
    accountId: resident.residentId,
    openid: 'o',
    phone: null,
    level: 2,
    channel: 'weapp',
    proofDue: false,
    steppedUpAt: null,
    deceased: false,
    ...more,
    resident,
  }
}
