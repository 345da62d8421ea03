import type { Me } from '../../contract/identity/me'
import type { SelfResident, SignedIn } from '../call'
import { maskName, maskNumber, maskPhone } from '../masks'

export function describeMe(caller: Pick<SignedIn, 'level' | 'phone' | 'resident' | 'proofDue'>): Me {
  return {
    level: caller.level,
    proofDue: caller.proofDue,
    phoneMasked: caller.phone === null ? null : maskPhone(caller.phone),
    resident: caller.resident === null ? null : describeResident(caller.resident),
  }
}

function describeResident(resident: SelfResident): NonNullable<Me['resident']> {
  return {
    residentId: resident.residentId,
    nameMasked: maskName(resident.name),
    documentType: resident.documentType,
    numberMasked: maskNumber(resident.documentNumber),
  }
}
