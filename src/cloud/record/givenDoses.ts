import type { OpenedEntry } from '../../contract/record/recordEntry'
import { doseNumberOf, type VaccineFamily, vaccineKindOf } from '../../contract/record/vaccineNames'
import { chinaTime } from '../chinaDate'

/** One dose that was given, by the source's own words. */
export interface GivenDose {
  readonly vaccine: string
  readonly kind: string
  readonly families: readonly VaccineFamily[]
  /** Which dose it was; null where the words do not tell. */
  readonly number: number | null
  /** `YYYY-MM-DD`, or null. */
  readonly on: string | null
  readonly entryId: string
}

/** Entries that cannot be read tell of no dose; a vaccination card may tell of many. The earliest first. */
export function givenDoses(entries: readonly OpenedEntry[]): GivenDose[] {
  const given = entries.flatMap((entry) => {
    if (entry.state !== 'read') return []
    const { entryId, title, summary, occurredOn } = entry
    const cards = entry.parts.filter(({ part }) => part === 'dose')
    const described = cards.length > 0 ? cards.map(({ fields }) => fields) : [[]]
    return described.map((fields) => {
      const said = (id: string) => fields.find(({ field, value }) => field === id && value.trim() !== '')?.value
      const vaccine = said('vaccine') ?? title
      const number = doseNumberOf(said('dose') ?? summary ?? '') ?? doseNumberOf(title)
      return { vaccine, ...vaccineKindOf(vaccine), number, on: dayOf(said('givenOn')) ?? dayOf(occurredOn), entryId }
    })
  })
  return given.sort((one, other) => (one.on ?? '9999').localeCompare(other.on ?? '9999'))
}

function dayOf(text: string | null | undefined): string | null {
  return chinaTime(text ?? null)?.slice(0, 10) ?? null
}
