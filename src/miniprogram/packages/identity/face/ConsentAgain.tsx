import Taro from '@tarojs/taro'
import { identityText as text } from '../../../locale/identity'
import { Button } from '../../../ui/Button'

/** The consent to face data was taken back since: without it nobody's face is asked for. */
export function ConsentAgain() {
  const read = () => void Taro.redirectTo({ url: '/packages/identity/faceConsent/index?for=stepUp' })
  return (
    <Button kind="main" onTap={read}>
      {text('faceConsentAgain')}
    </Button>
  )
}
