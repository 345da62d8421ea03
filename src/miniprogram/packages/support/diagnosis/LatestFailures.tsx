import { diagnosisText as text } from '../../../locale/diagnosis'
import type { FailureMet } from '../../../session/diagnosis'
import { FailureNumber } from '../../../session/FailureNumber'
import { TopicCard } from '../../../ui/TopicCard'

interface Props {
  failures: readonly FailureMet[]
}

/** Also of those that were said without a card: a number to read out is always to be had here. */
export function LatestFailures({ failures }: Props) {
  if (failures.length === 0) return null
  return (
    <TopicCard title={text('failures')} words={text('failuresWords')}>
      {failures.map((failure, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page shows them as they were when it opened
        <FailureNumber key={place} failure={failure} />
      ))}
    </TopicCard>
  )
}
