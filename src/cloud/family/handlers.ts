import type { Handlers } from '../call'
import { addWard } from './addWard'
import { list } from './list'
import type { FamilyNeeds } from './needs'
import { removeWard } from './removeWard'

export function familyHandlers(needs: FamilyNeeds) {
  return {
    'family.list': list(needs),
    'family.addWard': addWard(needs),
    'family.removeWard': removeWard(needs),
  } satisfies Partial<Handlers>
}
