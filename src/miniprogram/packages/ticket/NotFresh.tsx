import { ticketsText as text } from '../../locale/tickets'
import { Text } from '../../platform/elements'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'

interface Props {
  onAgain(): void
}

/** The province did not say how they stand now: what is shown is what it said last. */
export function NotFresh({ onAgain }: Props) {
  return (
    <Notice tone="waiting">
      <Text>{text('notFresh')}</Text>
      <Button kind="link" onTap={onAgain}>
        {text('again')}
      </Button>
    </Notice>
  )
}
