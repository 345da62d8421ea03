import { addMonths } from '../calendar'

/** A dose of the national programme and the first day it may be given (facts d). */
export interface PlannedDose {
  vaccine: string
  dose: number
  dueOn: string
}

/** The 2021 edition, by month of age; the same for everybody since. */
const always = [
  [0, '重组乙型肝炎疫苗', 1],
  [0, '卡介苗', 1],
  [1, '重组乙型肝炎疫苗', 2],
  [2, '脊髓灰质炎灭活疫苗', 1],
  [3, '脊髓灰质炎灭活疫苗', 2],
  [4, '二价脊髓灰质炎减毒活疫苗', 3],
  [6, '重组乙型肝炎疫苗', 3],
  [6, 'A群脑膜炎球菌多糖疫苗', 1],
  [8, '麻腮风联合减毒活疫苗', 1],
  [8, '乙型脑炎减毒活疫苗', 1],
  [9, 'A群脑膜炎球菌多糖疫苗', 2],
  [18, '麻腮风联合减毒活疫苗', 2],
  [18, '甲型肝炎减毒活疫苗', 1],
  [24, '乙型脑炎减毒活疫苗', 2],
  [36, 'A群C群脑膜炎球菌多糖疫苗', 1],
  [48, '二价脊髓灰质炎减毒活疫苗', 4],
  [72, 'A群C群脑膜炎球菌多糖疫苗', 2],
] as const

/** DTaP at 3, 4, 5, 18 months and DT at six years until then; from then on at 2, 4, 6, 18 months and six years. */
const pertussisChange = '2025-01-01'
const papillomaStart = '2025-11-10'

export function scheduleFor(birthDate: string, sex: 'male' | 'female'): PlannedDose[] {
  const at = (months: number) => addMonths(birthDate, months)
  const programme = always.map(([months, vaccine, dose]): PlannedDose => ({ vaccine, dose, dueOn: at(months) }))
  return [...programme, ...pertussis(at), ...(sex === 'female' ? papilloma(birthDate, at) : [])]
}

/** Each dose by the programme of its own day: who began under the old one goes on under the new. */
function pertussis(at: (months: number) => string): PlannedDose[] {
  const vaccine = '吸附无细胞百白破联合疫苗'
  const by = (before: number, since: number) => {
    if (at(before) < pertussisChange) return at(before)
    return at(since) < pertussisChange ? pertussisChange : at(since)
  }
  const sixYears: PlannedDose =
    at(72) < pertussisChange ? { vaccine: '白喉破伤风联合疫苗', dose: 1, dueOn: at(72) } : { vaccine, dose: 5, dueOn: at(72) }
  return [...[by(3, 2), by(4, 4), by(5, 6), at(18)].map((dueOn, index) => ({ vaccine, dose: index + 1, dueOn })), sixYears]
}

/** Girls born after 2011-11-10: two doses at 13, half a year apart, not before the programme began. */
function papilloma(birthDate: string, at: (months: number) => string): PlannedDose[] {
  if (birthDate <= '2011-11-10') return []
  const first = at(156) < papillomaStart ? papillomaStart : at(156)
  return [first, addMonths(first, 6)].map((dueOn, index) => ({ vaccine: '双价人乳头瘤病毒疫苗', dose: index + 1, dueOn }))
}
