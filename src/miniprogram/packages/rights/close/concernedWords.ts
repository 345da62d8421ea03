import { inARow } from '../../../locale/joined'
import { rightsText as text } from '../../../locale/rights'
import type { Concerned } from './useConcerned'

/** What else ends, named one by one. */
export function concernedWords({ hospitals, wards }: Concerned): [permissions: string, children: string] {
  return [
    hospitals.length === 0 ? text('permissionsNone') : text('permissions', { count: hospitals.length, names: inARow(hospitals) }),
    wards.length === 0 ? text('childrenNone') : text('children', { names: inARow(wards) }),
  ]
}

/** The same in one line, once more before the last tap; null where nothing else ends. */
export function concernedLine({ hospitals, wards }: Concerned): string | null {
  const ending = [
    hospitals.length === 0 ? '' : text('sheetPermissions', { count: hospitals.length }),
    wards.length === 0 ? '' : text('sheetChildren', { names: inARow(wards) }),
  ].filter((each) => each !== '')
  return ending.length === 0 ? null : text('sheetEnds', { what: inARow(ending) })
}
