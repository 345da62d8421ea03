import { diagnosisText as text } from '../../../locale/diagnosis'
import { Heading, Text } from '../../../platform/elements'
import type { FailureMet } from '../../../session/diagnosis'
import { FailureNumber } from '../../../session/FailureNumber'
import { Card } from '../../../ui/Card'

interface Props {
  failures: readonly FailureMet[]
}

/** Also of those that were said without a card: a number to read out is always to be had here. */
export function LatestFailures({ failures }: Props) {
  if (failures.length === 0) return null
  return (
    <Card>
      <Heading level={2} className="card__title">
        {text('failures')}
      </Heading>
      <Text className="card__words">{text('failuresWords')}</Text>
      {failures.map((failure, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page shows them as they were when it opened
        <FailureNumber key={place} failure={failure} />
      ))}
    </Card>
  )
}
