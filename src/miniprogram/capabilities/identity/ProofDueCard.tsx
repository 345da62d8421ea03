import { ladderText as text } from '../../locale/ladder'
import { Heading, Text } from '../../platform/elements'
import { raiseTo } from '../../session/raise'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'

/** Proven elsewhere, or proven once and lost again: why nothing is shown here, and the one way on. */
export function ProofDueCard() {
  return (
    <Card kind="waiting">
      <Heading level={2} className="card__title">
        {text('proofDueTitle')}
      </Heading>
      <Text className="card__words">{text('proofDueWords')}</Text>
      <Button kind="main" onTap={() => raiseTo(2)}>
        {text('prove')}
      </Button>
    </Card>
  )
}
