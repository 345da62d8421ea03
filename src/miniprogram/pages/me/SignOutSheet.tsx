import { meText as text } from '../../locale/me'
import { Text } from '../../platform/elements'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'

interface Props {
  onConfirm(): void
  onStay(): void
}

export function SignOutSheet({ onConfirm, onStay }: Props) {
  const acts = (
    <>
      <Button kind="main" onTap={onConfirm}>
        {text('signOutConfirm')}
      </Button>
      <Button kind="quiet" onTap={onStay}>
        {text('stay')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('signOutTitle')} acts={acts}>
      <Text className="sheet__words">{text('signOutWords')}</Text>
    </Sheet>
  )
}
