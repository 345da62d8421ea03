import Taro from '@tarojs/taro'
import type { FacePurpose } from '../../../../contract/identity/startFace'
import { faceText as text } from '../../../locale/face'
import { Button } from '../../../ui/Button'

interface Props {
  purpose: FacePurpose
}

/** The consent to face data was taken back since: without it nobody's face is asked for. */
export function ConsentAgain({ purpose }: Props) {
  const query = purpose === 'stepUp' ? 'for=stepUp' : 'to=2'
  return (
    <Button kind="main" onTap={() => void Taro.redirectTo({ url: `/packages/identity/faceConsent/index?${query}` })}>
      {text('consentAgain')}
    </Button>
  )
}
