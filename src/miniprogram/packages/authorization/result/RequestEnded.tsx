import { authorizationText as text } from '../../../locale/authorization'
import { leaveLadder } from '../../../session/raise'
import { useWhose } from '../../../session/useWhose'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'

interface Props {
  name: string
}

export function RequestEnded({ name }: Props) {
  const back = (
    <Button kind="main" onTap={leaveLadder}>
      {text('toHome')}
    </Button>
  )
  return <Page name={name} heading={text('requestEnded')} lead={text('requestEndedWords', { whose: useWhose() })} foot={back} />
}
