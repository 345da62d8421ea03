import type { Grant } from '../../../../contract/authorization/listGrants'
import { authorizationText as text } from '../../../locale/authorization'

/** What came of an agreement: by code the doctor in front may look now, by booking the hospital at the visit. */
export function resultWords({ way, state, orgName }: Grant): { title: string; words: string } {
  const booked = way === 'booking'
  if (state === 'refused') return { title: text('notRecorded'), words: text('notRecordedWords', { orgName }) }
  if (state === 'recording')
    return booked
      ? { title: text('agreedRecording'), words: text('agreedRecordingWords', { orgName }) }
      : { title: text('usedRecording'), words: text('usedRecordingWords', { orgName }) }
  return booked
    ? { title: text('agreed'), words: text('agreedWords', { orgName }) }
    : { title: text('used'), words: text('usedWords', { orgName }) }
}
