import type { FacePurpose } from '../../../../contract/identity/startFace'
import type { CallFailure } from '../../../client/failure'
import { faceText as text } from '../../../locale/face'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { toOtherRoad } from '../otherRoad/toOtherRoad'
import { ConsentAgain } from './ConsentAgain'

interface Props {
  purpose: FacePurpose
  failure: CallFailure
  onRetry(): void
}

/** Not begun, or not known how it ended: what is missing, and the way to it. */
export function FaceRefused({ purpose, failure, onRetry }: Props) {
  return (
    <>
      <Failure failure={failure} onRetry={onRetry} />
      {failure.code === 'identity.faceConsentRequired' ? <ConsentAgain purpose={purpose} /> : null}
      {failure.code === 'identity.faceUnsupported' ? (
        <Button kind="main" onTap={toOtherRoad}>
          {text('otherWay')}
        </Button>
      ) : null}
    </>
  )
}
