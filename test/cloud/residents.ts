import { checkCharacterOf } from '../../src/contract/identity/residentIdNumber'

/** Synthetic people for tests: real form, nobody's number. */
export function personNumber(sequence: number): string {
  const first17 = `44010619800101${String(sequence).padStart(3, '0')}`
  return `${first17}${checkCharacterOf(first17)}`
}

export const hospital = {
  orgCode: '455350760',
  orgName: '中山大学附属第一医院',
  department: '心血管内科',
  staffNo: 'D1001',
  staffName: '周明远',
} as const
