import Taro from '@tarojs/taro'
import type { AccessRequest } from '../../../../contract/authorization/accessRequest'
import { forgetAgreed } from '../../../capabilities/authorization/agreedRequests'
import { consentPath } from '../../../capabilities/authorization/openRequest'
import type { CallFailure } from '../../../client/failure'
import { authorizationText as text } from '../../../locale/authorization'
import { Failure } from '../../../session/Failure'
import { FailureNumber } from '../../../session/FailureNumber'
import { ErrorCard } from '../../../ui/ErrorCard'

interface Props {
  request: Pick<AccessRequest, 'requestId' | 'kind'>
  failure: CallFailure
  onRetry(): void
}

/** Why it could not be answered; a receipt that does not stand any more leads back to the text. */
export function Refused({ request, failure, onRetry }: Props) {
  if (failure.code !== 'consent.required') return <Failure failure={failure} onRetry={onRetry} />
  const readAgain = () => {
    forgetAgreed(request.requestId)
    void Taro.redirectTo({ url: consentPath(request) })
  }
  const act = { label: text('readAgain'), onTap: readAgain }
  return <ErrorCard message={failure.message} nextStep={failure.nextStep} number={<FailureNumber failure={failure} />} act={act} />
}
