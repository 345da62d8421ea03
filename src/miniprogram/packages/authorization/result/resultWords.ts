import type { Grant } from '../../../../contract/authorization/listGrants'
import { authorizationText as text } from '../../../locale/authorization'
import type { ActingFor } from '../../../session/sessionStore'
import { accessLength } from '../accessLength'

interface Result {
  readonly title: string
  readonly words: string
}

/** What came of an agreement: by code the doctor in front may look now, by booking the hospital at the visit. */
export function resultWords({ way, state, orgName, grantedAt }: Grant, whose: string, ward: ActingFor | null): Result {
  const booked = way === 'booking'
  const about = { orgName, whose }
  if (state === 'refused') return { title: text('notRecorded'), words: text('notRecordedWords', about) }
  if (state === 'recording')
    return booked
      ? { title: text('agreedRecording'), words: text('agreedRecordingWords', about) }
      : { title: text('usedRecording'), words: text('usedRecordingWords', about) }
  return booked
    ? { title: text('agreed'), words: text('agreedWords', about) }
    : { title: text('used'), words: text('usedWords', { ...about, length: accessLength(ward, Date.parse(grantedAt)) }) }
}
