import { familyText as text } from '../../../locale/family'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'

interface Props {
  name: string
  onConfirm(): void
  onKeep(): void
}

export function RemoveSheet({ name, onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="main" onTap={onConfirm}>
        {text('removeConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('keep')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('removeTitle', { name })} acts={acts}>
      <Text className="sheet__words">{text('removeWords', { name })}</Text>
    </Sheet>
  )
}
