import { actingText as text } from '../../locale/acting'
import { Text } from '../../platform/elements'
import { forgetEnded } from '../../session/sessionStore'
import { useSession } from '../../session/useSession'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'

/** Acting that ended by itself is explained once, until it was read. */
export function ActingEnded() {
  const ended = useSession((session) => session.ended)
  if (!ended) return null
  const { name, why } = ended
  return (
    <Notice tone="waiting" title={text('endedTitle', { name })}>
      <Text>{why === 'grownUp' ? text('grownUp', { name }) : text('ended')}</Text>
      <Button kind="link" onTap={forgetEnded}>
        {text('endedRead')}
      </Button>
    </Notice>
  )
}
