/** What a dose protects against, and by which kind of vaccine where the schedule counts the kinds differently. */
export type VaccineFamily =
  | 'hepB'
  | 'bcg'
  | 'polio'
  | 'dtap'
  | 'dt'
  | 'mmr'
  | 'jeLive'
  | 'jeKilled'
  | 'menA'
  | 'menAC'
  | 'hepALive'
  | 'hepAKilled'
  | 'hpv'

interface VaccineKind {
  /** Two sources' names for it are one kind: 乙肝疫苗, 重组乙型肝炎疫苗. */
  readonly kind: string
  readonly name: RegExp
  /** A combined vaccine counts in several. */
  readonly families: readonly VaccineFamily[]
}

/** By the names that clinics and makers print. The first that fits is the one: combined ones come before their parts. */
const kinds: readonly VaccineKind[] = [
  { kind: '免疫球蛋白', name: /免疫球蛋白|抗毒素|类毒素$/, families: [] },
  { kind: '五联', name: /五联|百白破.*(脊髓灰质炎|脊灰|IPV)|DTaP-?IPV/i, families: ['dtap', 'polio'] },
  { kind: '四联', name: /四联|百白破.*(b型|Hib)|DTaP-?Hib/i, families: ['dtap'] },
  { kind: '百白破', name: /百白破|百日咳|DTaP|DPT/i, families: ['dtap'] },
  { kind: '白破', name: /白破|白喉/, families: ['dt'] },
  { kind: '甲乙肝', name: /甲型乙型肝炎|甲乙型?肝/, families: ['hepAKilled', 'hepB'] },
  { kind: '乙肝', name: /乙肝|乙型肝炎|HepB/i, families: ['hepB'] },
  { kind: '卡介苗', name: /卡介|BCG/i, families: ['bcg'] },
  { kind: '脊灰灭活', name: /(脊髓灰质炎|脊灰).*灭活|灭活.*(脊髓灰质炎|脊灰)|IPV/i, families: ['polio'] },
  { kind: '脊灰减毒', name: /脊髓灰质炎|脊灰|OPV/i, families: ['polio'] },
  { kind: '麻腮风', name: /麻腮风|麻疹.*腮腺炎|MMR/i, families: ['mmr'] },
  { kind: '麻风', name: /麻风|麻疹/, families: ['mmr'] },
  { kind: '乙脑灭活', name: /(乙脑|乙型脑炎).*灭活|灭活.*(乙脑|乙型脑炎)|JE-?I/i, families: ['jeKilled'] },
  { kind: '乙脑减毒', name: /乙脑|乙型脑炎|JE-?L/i, families: ['jeLive'] },
  { kind: '流脑结合', name: /(流脑|脑膜炎球菌).*结合|MCV/i, families: ['menA'] },
  {
    kind: '流脑AC',
    name: /(A群C群|A\+C|AC群|AC|ACYW135?(群)?).*(流脑|脑膜炎)|(流脑|脑膜炎球菌).*(AC|A\+C)|MPSV-?AC/i,
    families: ['menAC'],
  },
  { kind: '流脑A', name: /流脑|脑膜炎球菌|MPSV-?A/i, families: ['menA'] },
  { kind: '甲肝灭活', name: /(甲肝|甲型肝炎).*灭活|灭活.*(甲肝|甲型肝炎)|HepA-?I/i, families: ['hepAKilled'] },
  { kind: '甲肝减毒', name: /甲肝|甲型肝炎|HepA/i, families: ['hepALive'] },
  { kind: 'HPV', name: /HPV|人乳头瘤/i, families: ['hpv'] },
]

const outside: VaccineKind = { kind: '', name: /^/, families: [] }

/** No family: beside the programme (流感, 水痘, 轮状…). */
export function vaccineKindOf(name: string): { readonly kind: string; readonly families: readonly VaccineFamily[] } {
  return kinds.find((kind) => kind.name.test(name)) ?? { ...outside, kind: name }
}

const numerals = '一二三四五六'

/** `第1剂`, `第一针`, `1`, `1/3`; null where it tells no number of its own (加强). */
export function doseNumberOf(text: string): number | null {
  if (text.includes('加强')) return null
  // 共3剂 is how many there are, not which one it was.
  const said = text.replace(/(?:共|全程)\s*[\d一二三四五六]+\s*(?:剂次?|针次?|次)/g, '')
  const [, alone, counted] = /^\s*([1-6])\s*(?:\/\s*\d)?\s*$|第?\s*([1-6一二三四五六])\s*(?:剂|针|次|\/)/.exec(said) ?? []
  const digit = alone ?? counted
  if (digit === undefined) return null
  const numeral = numerals.indexOf(digit)
  return numeral >= 0 ? numeral + 1 : Number(digit)
}
