import { getHolidaysInRange, isWorkday } from 'chinese-days'
import type { TicketKind } from '../../../contract/ticket/ticket'
import { chinaDay } from '../../chinaTime'

const dayLength = 24 * 60 * 60 * 1000
/** 管理规范 art. 24 for 迁移; for the others ours, not the province's: no public document says how long an answer may take. */
export const workingDays = 10
export const complaintDays = 15

/** 元旦, 劳动节, 国庆节: on the same days in every year. The others, and every make-up day, are told year by year. */
const fixedHolidays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

/** The last day by which an answer is owed, in China; the day of receipt does not count. */
export function dueDay(kind: TicketKind, receivedAt: Date): string {
  if (kind === 'complaint') return chinaDay(new Date(receivedAt.getTime() + complaintDays * dayLength))
  let day = chinaDay(receivedAt)
  for (let left = workingDays; left > 0; ) {
    day = new Date(Date.parse(day) + dayLength).toISOString().slice(0, 10)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

function isWorkingDay(day: string): boolean {
  const year = day.slice(0, 4)
  if (getHolidaysInRange(`${year}-01-01`, `${year}-12-31`, false).length > 0) return isWorkday(day)
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !fixedHolidays.includes(day.slice(5))
}
