import type { Person } from './person'
import { placeOf } from './places'
import { residentNumber } from './residentNumber'
import type { Story } from './story'

type TakeNumber = (story: Story, ordinal: number) => string

/** Everything about somebody that needs no one else; the family is known when everybody is there. */
export function personOf(story: Story, ordinal: number, takeNumber: TakeNumber): Person {
  const { name, sex, birthDate, areaCode } = story
  const wechatPhone = `199${String(1000 + ordinal * 7).padStart(8, '0')}`
  return {
    residentId: `r${String(ordinal).padStart(3, '0')}`,
    ordinal,
    name,
    sex,
    birthDate,
    documentType: story.documentType ?? '01',
    documentNumber: story.documentNumber ?? takeNumber(story, ordinal),
    otherNumbers: story.otherNumbers ?? [],
    phone: story.phone === undefined ? wechatPhone : story.phone,
    wechatPhone,
    openid: openidOf(ordinal),
    note: story.note ?? null,
    motherId: null,
    fatherId: null,
    spouseId: null,
    contact: null,
    genes: '',
    place: placeOf(areaCode),
    chronic: story.chronic ?? [],
    fixed: story.fixed ?? [],
    pregnancies: story.pregnancies ?? [],
    donates: story.donates ?? false,
    doses: story.doses ?? [],
    blank: story.blank ?? false,
    quietReason: story.quietReason ?? null,
    oddity: story.oddity ?? null,
  }
}

function openidOf(ordinal: number): string {
  return `oSandboxResident${String(ordinal).padStart(12, '0')}`
}

/** Of somebody whom personOf made: `r014`. */
export function openidOfResident(residentId: string): string {
  return openidOf(Number(residentId.slice(1)))
}

const serials = 480

/** Three digits for everybody of a place and day: the next free one where two would have the same. */
export function createNumbers(): TakeNumber {
  const taken = new Set<string>()
  return ({ areaCode, birthDate, sex }, ordinal) => {
    for (let tries = 0; tries < serials; tries += 1) {
      const number = residentNumber(areaCode, birthDate, sex, 10 + ((ordinal + tries) % serials))
      if (taken.has(number)) continue
      taken.add(number)
      return number
    }
    throw new Error(`no number left for ${areaCode} ${birthDate}`)
  }
}
