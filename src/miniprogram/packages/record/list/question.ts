import type { RecordFilter } from '../../../../contract/record/list'
import type { RecordModule } from '../../../../contract/record/recordModule'
import type { VisitType } from '../../../../contract/record/visitTypes'
import { besides } from '../../../locale/joined'
import { recordListText as text } from '../../../locale/recordList'
import { sourceDate } from '../../../locale/time'

/** What the person has chosen to see. It lives as long as the page does, and stands in no address. */
export interface Wish {
  /** '' = every hospital. */
  readonly hospital: string
  readonly time: TimeWish
  /** Of `days` only: `YYYY-MM-DD`, '' while not chosen. */
  readonly from: string
  readonly to: string
  readonly visitType: VisitWish
  readonly word: string
}

export const timeWishes = ['everyTime', 'year1', 'year3', 'days'] as const
export type TimeWish = (typeof timeWishes)[number]
export type VisitWish = VisitType | 'everyVisitType'

export const everything: Wish = { hospital: '', time: 'everyTime', from: '', to: '', visitType: 'everyVisitType', word: '' }

/** One list: the same question is asked page after page. */
export interface Question {
  readonly module?: RecordModule
  readonly filter: RecordFilter
  readonly word?: string
}

export function questionFor(module: RecordModule | null, wish: Wish, today: string): Question {
  const word = wish.word.trim()
  return { ...(module ? { module } : {}), filter: filterFor(wish, today), ...(word === '' ? {} : { word }) }
}

function filterFor(wish: Wish, today: string): RecordFilter {
  const { from, to } = daysOf(wish, today)
  return {
    ...(wish.hospital === '' ? {} : { sourceOrg: wish.hospital }),
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
    ...(wish.visitType === 'everyVisitType' ? {} : { visitType: wish.visitType }),
  }
}

function daysOf({ time, from, to }: Wish, today: string): { from: string; to: string } {
  if (time === 'year1') return { from: yearsBefore(today, 1), to: '' }
  if (time === 'year3') return { from: yearsBefore(today, 3), to: '' }
  if (time === 'everyTime') return { from: '', to: '' }
  // Chosen the wrong way round: it is clear what is meant.
  return from !== '' && to !== '' && from > to ? { from: to, to: from } : { from, to }
}

function yearsBefore(today: string, years: number): string {
  const before = `${Number(today.slice(0, 4)) - years}${today.slice(4)}`
  return before.endsWith('-02-29') ? before.replace(/29$/, '28') : before
}

/** What is filtered, in words; empty when nothing is. */
export function wishWords(wish: Wish): string {
  const { hospital, time, visitType } = wish
  const word = wish.word.trim()
  return besides(
    hospital,
    time === 'days' ? dayWords(wish) : time === 'everyTime' ? '' : text(time),
    visitType === 'everyVisitType' ? '' : text(visitType),
    word === '' ? '' : text('containing', { word }),
  )
}

function dayWords(wish: Wish): string {
  const { from, to } = daysOf(wish, '')
  if (from === '') return to === '' ? '' : text('until', { to: sourceDate(to) })
  if (to === '') return text('since', { from: sourceDate(from) })
  return text('between', { from: sourceDate(from), to: sourceDate(to) })
}
