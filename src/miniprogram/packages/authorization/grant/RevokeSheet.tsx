import { authorizationText as text } from '../../../locale/authorization'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'

interface Props {
  orgName: string
  onConfirm(): void
  onKeep(): void
}

/** One question, with its consequence said before the tap. */
export function RevokeSheet({ orgName, onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="danger" onTap={onConfirm}>
        {text('revokeConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('revokeKeep')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('revokeTitle', { orgName })} acts={acts}>
      <Text className="sheet__words">{text('revokeConsequence')}</Text>
    </Sheet>
  )
}
