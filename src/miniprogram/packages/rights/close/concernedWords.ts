import { inARow } from '../../../locale/joined'
import { rightsText as text } from '../../../locale/rights'
import type { Concerned } from './useConcerned'

/** What else ends, named one by one; what could not be read is said to be so. */
export function concernedWords({ hospitals, wards }: Concerned): [permissions: string, children: string] {
  return [hospitalWords(hospitals), wardWords(wards)]
}

function hospitalWords(hospitals: Concerned['hospitals']): string {
  if (hospitals === null) return text('permissionsUnknown')
  return hospitals.length === 0 ? text('permissionsNone') : text('permissions', { count: hospitals.length, names: inARow(hospitals) })
}

function wardWords(wards: Concerned['wards']): string {
  if (wards === null) return text('childrenUnknown')
  return wards.length === 0 ? text('childrenNone') : text('children', { names: inARow(wards) })
}
