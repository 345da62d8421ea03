import type { SensitiveKind } from '../../../contract/record/sensitive'
import type { specialHospitals } from '../places'
import type { AnalyteId } from './analytes'
import type { ExaminationId } from './examinations'
import type { PanelId } from './panels'

export interface Drug {
  name: string
  usage: string
  quantity: string
}

/** Why somebody comes, and everything that follows from it: one place, so that no document contradicts another. */
export interface Illness {
  name: string
  icd: string
  kind: 'chronic' | 'acute' | 'scripted'
  visitType: 'outpatient' | 'emergency' | 'inpatient'
  department: string
  /** Whom it happens to. */
  sex?: 'male' | 'female'
  ages: readonly [from: number, to: number]
  /** How often: of people of that age who have it (chronic), or its weight among acute ones. */
  weight: number
  complaint: string
  story: string
  examination: string
  advice: string
  drugs: readonly Drug[]
  panels: readonly PanelId[]
  examinations: readonly ExaminationId[]
  /** In half-widths of the normal range: above 1 is out of it. */
  effects: Partial<Record<AnalyteId, number>>
  operation?: { name: string; anaesthesia: string; note: string }
  transfusion?: { reason: string; product: string; amount: string }
  days?: number
  /** Treatment brings back to normal what an illness moved, but not of these. */
  lasting?: true
  /** As the hospitals mark it; others leave it to the reader. */
  sensitive?: SensitiveKind
  house?: keyof typeof specialHospitals
}

export type IllnessId = string
