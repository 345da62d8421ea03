import { remindersText as text } from '../../../locale/reminders'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'

interface Props {
  onConfirm(): void
  onKeep(): void
}

export function TurnOffSheet({ onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="main" onTap={onConfirm}>
        {text('turnOffConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('keep')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('turnOffTitle')} acts={acts}>
      <Text className="sheet__words">{text('turnOffWords')}</Text>
    </Sheet>
  )
}
