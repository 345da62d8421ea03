import { ageOn } from '../../contract/identity/age'
import type { Resident } from './doors'
import type { StartState, WardBand } from './state'

/** Whom a failure is made again with: synthetic people of the same shape. */
export interface Cast {
  readonly self: Resident
  readonly wards: readonly Resident[]
  /** The first ward's other parent. */
  readonly otherParent: Resident | null
  /** Somebody who has nothing to do with any of them. */
  readonly stranger: Resident
}

/** `taken`: openids that have been somebody's part already. */
export function castFor(state: StartState, residents: readonly Resident[], today: string, taken: ReadonlySet<string>): Cast {
  const free = residents.filter(({ openid }) => !taken.has(openid))
  const fits = (one: Resident) => one.documentType === state.documentType && ageBand(one, today) === state.age
  const candidates = free.filter((one) => fits(one) && isHuge(one) === state.hugeRecord && (one.note === null || !plain(state)))
  const best = candidates
    .map((self) => ({ self, wards: wardsFor(self, state.wards, free, today) }))
    .find(({ self, wards }) => wards !== null && (!needsOther(state) || otherParentOf(self, wards[0], residents) !== null))
  if (!best?.wards) throw new Error(`沙箱里没有这样的居民：证件类型${state.documentType}，${state.age}，要代办${state.wards.length}位家人`)
  const { self, wards } = best
  const involved = new Set([self.residentId, self.motherId, self.fatherId, ...wards.map(({ residentId }) => residentId)])
  const stranger = free.find((one) => one.documentType === '01' && ageBand(one, today) === 'adult' && !involved.has(one.residentId))
  if (!stranger) throw new Error('沙箱里没有别的居民了')
  return { self, wards, otherParent: otherParentOf(self, wards[0], residents), stranger }
}

/** An ordinary adult with an ID card is nobody with a story of their own. */
function plain({ documentType, age, hugeRecord }: StartState): boolean {
  return documentType === '01' && age === 'adult' && !hugeRecord
}

const isHuge = ({ note }: Resident) => note?.includes('十万条') ?? false
const needsOther = ({ frozen }: StartState) => frozen

function ageBand({ birthDate }: Resident, today: string): StartState['age'] {
  const age = ageOn(birthDate, today)
  if (age < 14) return 'under14'
  if (age < 18) return 'from14'
  return age < 60 ? 'adult' : 'from60'
}

function wardBand({ birthDate }: Resident, today: string): WardBand | null {
  const age = ageOn(birthDate, today)
  if (!(age >= 0 && age < 18)) return null
  return age < 8 ? 'small' : age < 14 ? 'child' : 'teen'
}

/** Their own children as far as there are any of these ages; a child of others for the rest, by a window's word. */
function wardsFor(self: Resident, bands: readonly WardBand[], free: readonly Resident[], today: string): Resident[] | null {
  if (bands.length === 0) return []
  const own = free.filter(({ motherId, fatherId }) => motherId === self.residentId || fatherId === self.residentId)
  const found: Resident[] = []
  for (const band of bands) {
    const suits = (one: Resident) => wardBand(one, today) === band && !found.includes(one)
    const ward = own.find(suits) ?? (found.length > 0 ? free.find(suits) : undefined)
    if (!ward) return null
    found.push(ward)
  }
  return found
}

function otherParentOf({ residentId }: Resident, ward: Resident | undefined, residents: readonly Resident[]): Resident | null {
  const other = ward?.motherId === residentId ? ward.fatherId : ward?.motherId
  return residents.find((one) => one.residentId === other) ?? null
}
