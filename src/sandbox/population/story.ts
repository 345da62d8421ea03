import type { QuietReason } from '../database/tables'
import type { Oddity, Person, Pregnancy } from './person'

/** Somebody before they have a number and a telephone: with a story of their own, or from chance. */
export interface Story {
  /** What relatives call them by, where names are not enough; the name unless told otherwise. */
  key?: string
  name: string
  sex: 'male' | 'female'
  birthDate: string
  areaCode: string
  documentType?: string
  documentNumber?: string
  /** What the province has known them by besides, the oldest first. */
  otherNumbers?: Person['otherNumbers']
  /** Registered with the province; the WeChat phone's own number unless told otherwise. */
  phone?: string | null
  note?: string
  mother?: string
  father?: string
  spouse?: string
  /** Who looks after a child without parents among the residents: no register tells it, only the child's contact is this person. */
  carer?: string
  genes?: string
  chronic?: readonly { illness: string; since: string }[]
  fixed?: readonly { illness: string; on: string; hospital?: string }[]
  pregnancies?: readonly Pregnancy[]
  donates?: boolean
  doses?: readonly { vaccine: string; dose: number; on: string | null }[]
  blank?: boolean
  quietReason?: QuietReason
  oddity?: Oddity
}
