import type { Entry } from '../../contract/record/recordEntry'
import { daysBetween } from './calendar'
import { glycaemiaOf } from './glycaemia'
import { type AnalyteId, isQuantity, type Quantity, type QuantityId, qualities, quantityOf } from './medicine/analytes'
import { type PanelId, panelOf } from './medicine/panels'
import type { Person } from './person'
import { createRandom } from './random'

export type Results = Entry['results']
type Effects = Partial<Record<AnalyteId, number>>
type Bounds = readonly [low: number, high: number]

/** One hospital reports sugar the other way, and under another name; the code is the same. */
const reportsMilligrams = '南方医科大学南方医院'

interface Sample {
  person: Person
  on: string
  hospital: string
  /** In half-widths of the normal range: above 1 is out of it. */
  effects: Effects
}

/** One panel's results on a day: a flag always agrees with its own value and range, and no value contradicts another. */
export function measure(panel: PanelId, sample: Sample): Results {
  const { analytes, bloodGroup, method, instrument } = panelOf(panel)
  if (bloodGroup) return bloodGroupResults(sample.person, method, instrument)
  return analytes.map((id) => ({
    ...(isQuantity(id) ? quantity(id, sample) : quality(id, qualityEffect(id, sample))),
    method,
    instrument,
  }))
}

type Bare = Omit<Results[number], 'method' | 'instrument'>

function quantity(id: QuantityId, sample: Sample): Bare {
  const { code, name, unit, decimals, oneSided } = quantityOf(id)
  const [low, high] = boundsOf(id, sample)
  const value = Math.max(low / 3, quantityValue(id, sample))
  if (id === 'glucose' && sample.hospital === reportsMilligrams) {
    return written({ item: code, name: '葡萄糖（GLU）', unit: 'mg/dL', decimals: 0 }, value * 18, [70, 110])
  }
  return written({ item: code, name, unit, decimals, oneSided }, value, [low, high])
}

interface Written {
  item: string
  name: string
  unit: string
  decimals: number
  oneSided?: Quantity['oneSided']
}

function written({ item, name, unit, decimals, oneSided }: Written, value: number, [low, high]: Bounds): Bare {
  const shown = value.toFixed(decimals)
  const range = oneSided === 'below' ? `<${high}` : oneSided === 'above' ? `>${low}` : `${low}–${high}`
  const tooHigh = oneSided === 'below' ? Number(shown) >= high : oneSided === undefined && Number(shown) > high
  const tooLow = oneSided === 'above' ? Number(shown) <= low : oneSided === undefined && Number(shown) < low
  return { item, name, value: shown, unit, range, flag: tooHigh ? 'high' : tooLow ? 'low' : null }
}

export function boundsOf(id: QuantityId, { person, on }: Sample): Bounds {
  const { range, male, female, bands } = quantityOf(id)
  const years = daysBetween(person.birthDate, on) / 365.25
  const band = bands?.find(({ under }) => years < under)
  if (band !== undefined) return person.sex === 'female' ? (band.female ?? band.male) : band.male
  return (person.sex === 'male' ? male : female) ?? range
}

/** What belongs together is computed together: sugar, the four lipids, the white cells' shares, the red cells. */
function quantityValue(id: QuantityId, sample: Sample): number {
  const own = (other: QuantityId) => ownValue(other, sample)
  if (id === 'glucose' || id === 'hba1c') return glycaemiaOf(sample.person, sample.on)[id]
  if (id === 'ldl') return Math.max(0.6, own('cholesterol') - own('hdl') - own('triglyceride') * 0.45)
  if (id === 'lymphocytes') return Math.max(4, (93 - own('neutrophils')) * (1 + noise(sample, id) * 0.03))
  if (id === 'redCells') return redCells(sample)
  return own(id)
}

function redCells(sample: Sample): number {
  const cells = ownValue('hemoglobin', sample) / (ownValue('mcv', sample) / 3)
  const [low, high] = boundsOf('redCells', sample)
  const ill = (sample.effects.hemoglobin ?? 0) !== 0 || (sample.effects.mcv ?? 0) !== 0
  return ill ? cells : Math.min(high, Math.max(low, cells))
}

/** Nobody is exactly in the middle, everybody stays near where they are, and nobody healthy is out of the range by chance. */
function ownValue(id: QuantityId, sample: Sample): number {
  const [low, high] = boundsOf(id, sample)
  const half = (high - low) / 2
  const effect = sample.effects[id] ?? 0
  const lasting = createRandom(`${id} of ${sample.person.residentId}`).spread() * (effect === 0 ? 0.5 : 0.2)
  return low + half + half * (effect + lasting + noise(sample, id) * 0.3)
}

function noise({ person, on }: Sample, id: QuantityId): number {
  return createRandom(`${id} of ${person.residentId} on ${on}`).spread()
}

function qualityEffect(id: AnalyteId, sample: Sample): number {
  // Sugar spills into urine above about 10 mmol/L.
  if (id === 'urineGlucose') return glycaemiaOf(sample.person, sample.on).glucose > 10 ? 2 : 0
  return sample.effects[id] ?? 0
}

function quality(id: Exclude<AnalyteId, QuantityId>, effect: number): Bare {
  const { code, name, normal, abnormal } = qualities[id]
  return { item: code, name, value: effect > 1 ? abnormal : normal, unit: null, range: normal, flag: effect > 1 ? 'abnormal' : null }
}

/** The same group in every document of a person. */
export function bloodGroupOf({ genes }: Person): string {
  const group = [...new Set(genes)].filter((gene) => gene !== 'O').sort()
  return group.length === 0 ? 'O' : group.join('')
}

function bloodGroupResults(person: Person, method: string, instrument: string): Results {
  const bare = { unit: null, range: null, flag: null, method, instrument }
  return [
    { item: 'ABO', name: 'ABO血型', value: `${bloodGroupOf(person)}型`, ...bare },
    { item: 'RHD', name: 'RhD血型', value: '阳性', ...bare },
  ]
}

/** A sentence for the list: what is out of range, or that nothing is. */
export function summaryOf(results: Results): string {
  const words = { high: '偏高', low: '偏低' } as const
  const out = results.flatMap(({ name, value, flag }) =>
    flag === null ? [] : [`${name.replace(/（.*/, '')}${flag === 'abnormal' ? value : words[flag]}`],
  )
  return out.length === 0 ? '未见异常' : out.slice(0, 3).join('、') + (out.length > 3 ? `等${out.length}项` : '')
}
