import Taro from '@tarojs/taro'
import type { CallFailure } from '../client/failure'
import { failureText as text } from '../locale/failure'
import { ErrorCard } from '../ui/ErrorCard'
import { FailureNumber } from './FailureNumber'
import { raiseAfterRefusal } from './raise'
import { goStepUp } from './stepUp'

interface Props {
  failure: CallFailure
  /** What did not happen, where the page does not say it itself. */
  about?: string
  /** Refused was what somebody did, and not what they wanted to read. */
  act?: boolean
  onRetry?(): void
}

const raise = () => void raiseAfterRefusal(2)

/** Nothing went wrong: something has to come first. */
const gates = {
  'level.tooLow': { message: text('gate'), nextStep: text('gateSteps'), act: { label: text('raise'), onTap: raise } },
  'identity.proofDue': { message: text('proofDue'), nextStep: text('proofDueSteps'), act: { label: text('prove'), onTap: raise } },
  'identity.stepUpRequired': {
    message: text('stepUp'),
    nextStep: text('stepUpSteps'),
    act: { label: text('stepUpAct'), onTap: () => void goStepUp() },
  },
} as const

/** One place that turns a failure into what the person sees, and into the one act that helps. */
export function Failure({ failure, about, act = false, onRetry }: Props) {
  const { code, message, nextStep } = failure
  const number = <FailureNumber failure={failure} />
  if (code === 'level.tooLow' || code === 'identity.proofDue' || code === 'identity.stepUpRequired') {
    // No number: there is no error that anybody could help with.
    const why = act && code === 'identity.stepUpRequired' ? text('stepUpForAct') : gates[code].nextStep
    return <ErrorCard {...gates[code]} nextStep={why} number={null} strong />
  }
  return <ErrorCard about={about} message={message} nextStep={nextStep} number={number} act={actFor(failure, onRetry)} />
}

function actFor({ code, retryable }: CallFailure, onRetry: Props['onRetry']) {
  if (code === 'consent.noticeRequired') {
    return { label: text('notice'), onTap: () => void Taro.navigateTo({ url: '/packages/identity/notice/index?then=back' }) }
  }
  if (code === 'client.privacyNeeded' || code === 'client.signedOut') {
    return { label: text('toHome'), onTap: () => void Taro.switchTab({ url: '/pages/home/index' }) }
  }
  return onRetry && (retryable || code === 'session.required') ? { label: text('retry'), onTap: onRetry } : null
}
