/** National programme doses by month of age (facts d): the 2021 edition, and the changes of 2025-01-01 for DTaP. */
export interface Dose {
  months: number
  vaccine: string
  dose: number
  sex?: 'female'
}

const always: readonly Dose[] = [
  { months: 0, vaccine: '重组乙型肝炎疫苗', dose: 1 },
  { months: 0, vaccine: '卡介苗', dose: 1 },
  { months: 1, vaccine: '重组乙型肝炎疫苗', dose: 2 },
  { months: 2, vaccine: '脊髓灰质炎灭活疫苗', dose: 1 },
  { months: 3, vaccine: '脊髓灰质炎灭活疫苗', dose: 2 },
  { months: 4, vaccine: '二价脊髓灰质炎减毒活疫苗', dose: 3 },
  { months: 6, vaccine: '重组乙型肝炎疫苗', dose: 3 },
  { months: 6, vaccine: 'A群脑膜炎球菌多糖疫苗', dose: 1 },
  { months: 8, vaccine: '麻腮风联合减毒活疫苗', dose: 1 },
  { months: 8, vaccine: '乙型脑炎减毒活疫苗', dose: 1 },
  { months: 9, vaccine: 'A群脑膜炎球菌多糖疫苗', dose: 2 },
  { months: 18, vaccine: '麻腮风联合减毒活疫苗', dose: 2 },
  { months: 18, vaccine: '甲型肝炎减毒活疫苗', dose: 1 },
  { months: 24, vaccine: '乙型脑炎减毒活疫苗', dose: 2 },
  { months: 36, vaccine: 'A群C群脑膜炎球菌多糖疫苗', dose: 1 },
  { months: 48, vaccine: '二价脊髓灰质炎减毒活疫苗', dose: 4 },
  { months: 72, vaccine: 'A群C群脑膜炎球菌多糖疫苗', dose: 2 },
]

const pertussis = '吸附无细胞百白破联合疫苗'
const before2025: readonly Dose[] = [
  ...[3, 4, 5, 18].map((months, index) => ({ months, vaccine: pertussis, dose: index + 1 })),
  { months: 72, vaccine: '白喉破伤风联合疫苗', dose: 1 },
]
const since2025: readonly Dose[] = [2, 4, 6, 18, 72].map((months, index) => ({ months, vaccine: pertussis, dose: index + 1 }))

/** Girls born after 2011-11-10, two doses six months apart, from 2025-11-10. */
const papilloma: readonly Dose[] = [156, 162].map((months, index) => ({
  months,
  vaccine: '双价人乳头瘤病毒疫苗',
  dose: index + 1,
  sex: 'female',
}))

export function scheduleFor(birthDate: string): readonly Dose[] {
  // A child who had begun under the old programme goes on with it; the first dose tells.
  const diphtheria = birthDate >= '2024-11-01' ? since2025 : before2025
  return [...always, ...diphtheria, ...(birthDate > '2012-11-10' ? papilloma : [])]
}
