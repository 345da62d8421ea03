import type { QuietReason } from '../database/tables'
import type { IllnessId } from './medicine/illness'
import type { Place } from './places'

/** From the last period to the birth; open while she is still expecting. */
export interface Pregnancy {
  since: string
  deliveredOn: string | null
  caesarean: boolean
}

/** Beside the usual record: what a source got wrong, or very much of it. */
export type Oddity = 'faultySource' | 'contradictory' | 'manyEntries'

/** Who somebody is before any document is written about them. */
export interface Person {
  residentId: string
  ordinal: number
  name: string
  sex: 'male' | 'female'
  birthDate: string
  documentType: string
  documentNumber: string
  otherNumbers: readonly { documentType: string; documentNumber: string }[]
  /** As registered with the province; null when there is none. */
  phone: string | null
  wechatPhone: string
  openid: string
  note: string | null
  motherId: string | null
  fatherId: string | null
  spouseId: string | null
  /** Husband, wife, or for a child a parent or who else looks after it: whom the record names as the contact. */
  contact: { name: string; phone: string } | null
  /** The two ABO genes: a child has one of each parent's. */
  genes: string
  place: Place
  /** Long illnesses and since when; what a course of visits is made of. */
  chronic: readonly { illness: IllnessId; since: string }[]
  /** Visits that must be there, beside what chance adds. */
  fixed: readonly { illness: IllnessId; on: string; hospital?: string }[]
  pregnancies: readonly Pregnancy[]
  donates: boolean
  /** Vaccines of the programme that were given on another day than planned, or (null) not at all. */
  doses: readonly { vaccine: string; dose: number; on: string | null }[]
  /** Somebody the province knows, with nothing in the record. */
  blank: boolean
  quietReason: QuietReason | null
  oddity: Oddity | null
}

/** The last day anything is written about. Fixed: the same people whenever the sandbox is filled. */
export const lastDay = '2026-11-01'
/** 用户须知 2: visits, reports and check-ups since 2021-01. */
export const firstDay = '2021-01-04'

/** Whether a child is on the way on that day. */
export function expectingOn({ pregnancies }: Person, on: string): boolean {
  return pregnancies.some(({ since, deliveredOn }) => on >= since && on <= (deliveredOn ?? lastDay))
}
