import type { WardAct } from '../../contract/family/acts'
import type { Relation } from '../../contract/family/ward'
import type { Handler } from '../call'
import { readCursor, writeCursor } from '../listCursor'
import { done, failed } from '../result'
import { actsOf, type KeptAct } from './guardianActs'
import type { FamilyNeeds } from './needs'
import { maySee } from './ownView'

const pageSize = 30

export function listActs(needs: FamilyNeeds): Handler<'family.acts'> {
  const { db, guardians } = needs
  return async ({ input, caller, resident, by }) => {
    if (!(await maySee(needs, { resident, by }))) return failed('resource.notFound')
    const { residentId } = resident
    const after = input.cursor === undefined ? null : readCursor(input.cursor)
    const [kept, relations, since] = await Promise.all([
      actsOf(db, residentId, after, pageSize + 1),
      guardians.relationsOf(residentId),
      by === 'guardian' ? guardians.frozenSince(db, residentId) : null,
    ])
    const page = kept.slice(0, pageSize)
    const last = page.at(-1)
    // Which hospital the child has been to since they are in dispute is not told to guardians.
    const told = page.map((act) => (since !== null && act.at > since ? { ...act, orgName: null } : act))
    const me = by === 'guardian' ? (caller.resident?.residentId ?? null) : null
    return done({
      acts: told.map((act) => describeAct(act, relations, me)),
      nextCursor: kept.length > pageSize && last ? writeCursor(last) : null,
    })
  }
}

/** `me` null: the child looks. */
function describeAct(
  { id, at, byKind, byResidentId, kind, orgName }: KeptAct,
  relations: ReadonlyMap<string, Relation>,
  me: string | null,
): WardAct {
  const said = { actId: id, at: at.toISOString(), kind, orgName }
  if (byKind !== 'guardian') return { ...said, by: byKind, byMe: byKind === 'child' && me === null }
  return { ...said, by: relations.get(byResidentId ?? '') ?? 'guardian', byMe: me !== null && byResidentId === me }
}
