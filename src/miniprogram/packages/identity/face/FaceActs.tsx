import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { FaceOutcome } from '../../../../contract/identity/finishFace'
import type { FacePurpose } from '../../../../contract/identity/startFace'
import { faceText as text } from '../../../locale/face'
import { openSettings } from '../../../platform/openSettings'
import { goBack, leaveLadder } from '../../../session/raise'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { toOtherRoad } from '../otherRoad/toOtherRoad'
import type { FaceEvent } from './faceFlow'
import { faceHelp } from './faceWords'

interface Props {
  outcome: FaceOutcome
  purpose: FacePurpose
  /** Another road is open to this person, whatever came of this one. */
  otherWay: boolean
  tell(event: FaceEvent): void
}

/** The next step that fits the cause; going back is always there. */
export function FaceActs({ outcome, purpose, otherWay, tell }: Props) {
  if (outcome === 'passed') {
    return (
      <Button kind="main" onTap={leaveLadder}>
        {text('toContinue')}
      </Button>
    )
  }
  const help = faceHelp(outcome, purpose)
  return (
    <>
      {help === 'retry' || help === 'askAgain' ? (
        <Button kind="main" onTap={() => tell({ type: help === 'retry' ? 'startedOver' : 'askedAgain' })}>
          {help === 'retry' ? text('again') : text('pendingRetry')}
        </Button>
      ) : null}
      {help === 'fix' ? (
        <Button kind="main" onTap={() => void Taro.redirectTo({ url: '/packages/identity/realName/index?to=2' })}>
          {text('fix')}
        </Button>
      ) : null}
      {help === 'settings' ? <Settings onAgain={() => tell({ type: 'startedOver' })} /> : null}
      {help === 'otherRoad' || otherWay ? (
        <Button kind={help === 'otherRoad' ? 'main' : 'quiet'} onTap={toOtherRoad}>
          {text('otherWay')}
        </Button>
      ) : null}
      <Button kind="quiet" onTap={goBack}>
        {text('back')}
      </Button>
    </>
  )
}

/** WeChat's own page of permissions, or where to find them; then once more. */
function Settings({ onAgain }: { onAgain(): void }) {
  const [unsupported, setUnsupported] = useState(false)
  const open = async () => setUnsupported((await openSettings()) === 'unsupported')
  return (
    <>
      {unsupported ? (
        <Notice tone="waiting">{text('settingsUnsupported')}</Notice>
      ) : (
        <Button kind="main" onTap={open}>
          {text('openSettings')}
        </Button>
      )}
      <Button kind={unsupported ? 'main' : 'quiet'} onTap={onAgain}>
        {text('again')}
      </Button>
    </>
  )
}
