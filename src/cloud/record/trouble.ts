import type { RecordTrouble } from '../ports'
import { type Failed, failed } from '../result'

/** Why there is nothing to show, in words for a person. */
export function failedRecord({ kind }: RecordTrouble): Failed {
  return failed(kind === 'refused' ? 'upstream.answerRefused' : 'upstream.province')
}
