import { otherRoadText as text } from '../../../locale/otherRoad'
import { goBack } from '../../../session/raise'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'

/** Under 14 nobody proves themselves here: a parent acts. */
export function GuardianActs() {
  const foot = (
    <Button kind="main" onTap={goBack}>
      {text('back')}
    </Button>
  )
  return <Page name={text('name')} heading={text('guardianTitle')} lead={text('guardianWords')} foot={foot} />
}
