/**
 * Why a list has nothing (用户须知 2): asked about days before 2021-01 · a hospital below the second level, which is not connected ·
 * the source has not uploaded. Still loading and a failed province are states of the question, not of the record.
 */
export const emptyReasons = ['before2021', 'notSecondLevel', 'notUploaded'] as const
export type EmptyReason = (typeof emptyReasons)[number]

/** The first day of the record (用户须知 2). */
export const firstRecordDay = '2021-01-01'
