import Taro from '@tarojs/taro'
import type { FaceOutcome } from '../../../../contract/identity/finishFace'
import { identityText as text } from '../../../locale/identity'
import { leaveLadder } from '../../../session/raise'
import { Button } from '../../../ui/Button'
import type { FaceEvent } from './faceFlow'

interface Props {
  outcome: FaceOutcome
  tell(event: FaceEvent): void
}

/** The next step that fits the cause; going back is always there. */
export function FaceActs({ outcome, tell }: Props) {
  if (outcome === 'passed') {
    return (
      <Button kind="main" onTap={leaveLadder}>
        {text('faceContinue')}
      </Button>
    )
  }
  return (
    <>
      <Helping outcome={outcome} tell={tell} />
      <Button kind="quiet" onTap={leaveLadder}>
        {text('faceBack')}
      </Button>
    </>
  )
}

function Helping({ outcome, tell }: Props) {
  if (outcome === 'otherRoad' || outcome === 'waitLonger') return null
  if (outcome === 'fixInput') {
    return (
      <Button kind="main" onTap={() => void Taro.redirectTo({ url: '/packages/identity/realName/index?to=2' })}>
        {text('faceFix')}
      </Button>
    )
  }
  const again: FaceEvent = outcome === 'pending' ? { type: 'askedAgain' } : { type: 'startedOver' }
  return (
    <Button kind="main" onTap={() => tell(again)}>
      {outcome === 'pending' ? text('pendingRetry') : text('faceRetry')}
    </Button>
  )
}
