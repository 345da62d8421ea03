import { familyText as text } from '../../../locale/family'
import { Heading, Text } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Steps } from '../../../ui/Steps'

/** Where registers name no tie: what to take to a window, what is done there, and that one comes back here. */
export function WindowRoad() {
  const steps = [
    { word: text('windowTake'), standing: 'now' },
    { word: text('windowDo'), standing: 'toCome' },
    { word: text('windowThen'), standing: 'toCome' },
  ] as const
  return (
    <Card>
      <Heading level={2} className="card__title">
        {text('windowTitle')}
      </Heading>
      <Text className="card__words">{text('windowLead')}</Text>
      <Steps steps={steps} />
    </Card>
  )
}
