import { ladderText as text } from '../../locale/ladder'
import { raiseTo } from '../../session/raise'
import { Button } from '../../ui/Button'
import { TopicCard } from '../../ui/TopicCard'

/** Proven elsewhere, or proven once and lost again: why nothing is shown here, and the one way on. */
export function ProofDueCard() {
  return (
    <TopicCard kind="waiting" title={text('proofDueTitle')} words={text('proofDueWords')}>
      <Button kind="main" onTap={() => raiseTo(2)}>
        {text('prove')}
      </Button>
    </TopicCard>
  )
}
