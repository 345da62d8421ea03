import type { EmptyReason } from '../../../../contract/record/emptyReason'
import { recordListText as text } from '../../../locale/recordList'
import { Button } from '../../../ui/Button'
import { TopicCard } from '../../../ui/TopicCard'

interface Props {
  reason: EmptyReason
  /** Something is filtered or looked for. */
  narrowed: boolean
  onClear(): void
  onReload(): void
}

/** Each reason has words of its own, and something that can be done. */
export function NothingHere({ reason, narrowed, onClear, onReload }: Props) {
  const key = narrowed && reason === 'notUploaded' ? 'noMatch' : reason
  return (
    <TopicCard title={text(key)} words={text(`${key}Words`)}>
      {narrowed ? (
        <Button kind="quiet" onTap={onClear}>
          {text('clear')}
        </Button>
      ) : null}
      {key === 'notUploaded' ? (
        <Button kind="quiet" onTap={onReload}>
          {text('readAgain')}
        </Button>
      ) : null}
    </TopicCard>
  )
}
