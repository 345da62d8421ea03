/** 就诊类型. */
export const visitTypes = ['outpatient', 'emergency', 'inpatient'] as const
export type VisitType = (typeof visitTypes)[number]
