import type { Grant } from '../../../../contract/authorization/listGrants'
import { authorizationText as text } from '../../../locale/authorization'

/** Who gave a permission, where that can be a question: for a child, and on a child's own phone. `mine`: what this guardian gave; null while unknown. */
export function madeByWords({ grantId, madeBy, state }: Grant, wardName: string | null, mine: readonly string[] | null): string | null {
  const forWard = wardName !== null
  if (madeBy === 'formerGuardian') return text('madeByFormer')
  if (madeBy === 'self') return forWard ? text('madeBySelf', { name: wardName }) : null
  if (forWard && mine?.includes(grantId)) return text('madeByYou')
  // Of what has ended, and of what is still on its way, `mine` says nothing.
  const stands = state === 'active' || state === 'expiring'
  return forWard && mine !== null && stands ? text('madeByOther') : text('madeByGuardian')
}
