import type { IllnessId } from './medicine/illness'
import type { Place } from './places'

/** Who somebody is before any document is written about them. */
export interface Person {
  residentId: string
  ordinal: number
  name: string
  sex: 'male' | 'female'
  birthDate: string
  documentType: string
  documentNumber: string
  /** As registered with the province; null when there is none. */
  phone: string | null
  wechatPhone: string
  openid: string
  note: string | null
  place: Place
  /** Long illnesses and since when; what a course of visits is made of. */
  chronic: readonly { illness: IllnessId; since: string }[]
  /** Visits that must be there, beside what chance adds. */
  fixed: readonly { illness: IllnessId; on: string }[]
  /** The first day of the last period before a birth; only for a woman whose pregnancy belongs to the story. */
  pregnantSince: string | null
  donates: boolean
  /** Somebody the province knows, with nothing in the record. */
  blank: boolean
}

/** The last day anything is written about. Fixed: the same people whenever the sandbox is filled. */
export const lastDay = '2026-11-01'
/** 用户须知 2: visits, reports and check-ups since 2021-01. */
export const firstDay = '2021-01-04'
