import type { Relation } from '../../../contract/family/ward'
import { inARow } from '../../locale/joined'
import { dayWords } from '../../locale/time'
import { wardText as text } from '../../locale/ward'
import type { Guardian, Guardianship } from './readWard'

const marks: Readonly<Record<Relation, string>> = { mother: text('motherMark'), father: text('fatherMark'), guardian: text('guardianMark') }

/** 母亲（李*） */
export function guardianTitle({ relation, nameMasked }: Pick<Guardian, 'relation' | 'nameMasked'>): string {
  return text('guardianTitle', { relation: text(relation), name: nameMasked })
}

/** Masked names hide their end: the relation says more. */
export function guardianMark(relation: Relation): string {
  return marks[relation]
}

/** Since when it is suspended, who said so, and who has agreed to go on. */
export function frozenLines({ frozen, guardians }: Guardianship, now: number): readonly string[] {
  if (frozen === null) return []
  const named = (ids: readonly string[]) =>
    inARow(guardians.filter(({ guardianId }) => ids.includes(guardianId)).map((each) => (each.isMe ? text('you') : guardianTitle(each))))
  const by = named(frozen.by)
  const agreed = named(frozen.agreedToLift)
  return [
    // Whoever said so may have left since.
    text('frozenBy', { day: dayWords(frozen.since, now), who: by === '' ? text('someGuardian') : by }),
    agreed === '' ? text('frozenNobody') : text('frozenAgreed', { who: agreed }),
    ...(iAgreed({ frozen, guardians }) ? [text('frozenWait')] : []),
    text('frozenHow'),
  ]
}

export function iAgreed({ frozen, guardians }: Pick<Guardianship, 'frozen' | 'guardians'>): boolean {
  const me = guardians.find(({ isMe }) => isMe)
  return frozen !== null && me !== undefined && frozen.agreedToLift.includes(me.guardianId)
}
