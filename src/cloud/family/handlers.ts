import type { Handlers } from '../call'
import { addWard } from './addWard'
import { agreeToLift } from './agreeToLift'
import { endGuardian } from './endGuardian'
import { freeze } from './freeze'
import { list } from './list'
import { listActs } from './listActs'
import { listGuardians } from './listGuardians'
import type { FamilyNeeds } from './needs'
import { removeWard } from './removeWard'
import { upgradeNumber } from './upgradeNumber'

export function familyHandlers(needs: FamilyNeeds) {
  return {
    'family.list': list(needs),
    'family.addWard': addWard(needs),
    'family.removeWard': removeWard(needs),
    'family.guardians': listGuardians(needs),
    'family.endGuardian': endGuardian(needs),
    'family.freeze': freeze(needs),
    'family.agreeToLift': agreeToLift(needs),
    'family.acts': listActs(needs),
    'family.upgradeNumber': upgradeNumber(needs),
  } satisfies Partial<Handlers>
}
