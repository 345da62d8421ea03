import { authorizationText as text } from '../../../locale/authorization'
import { serverNow } from '../../../session/serverClock'
import { useSession } from '../../../session/useSession'
import { Notice } from '../../../ui/Notice'
import { accessLength } from '../accessLength'

/** Before a guardian agrees: whose record the doctor would see, and until when. */
export function ForWhom() {
  const ward = useSession(({ subject }) => subject)
  if (!ward) return null
  const { name } = ward
  return (
    <Notice title={text('wardConsentTitle', { name })}>{text('wardConsent', { name, length: accessLength(ward, serverNow()) })}</Notice>
  )
}
