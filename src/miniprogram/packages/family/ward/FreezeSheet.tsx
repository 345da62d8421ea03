import { wardText as text } from '../../../locale/ward'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'

interface Props {
  name: string
  onConfirm(): void
  onKeep(): void
}

/** Anybody who acts may stop it at once and alone: what that means is said first, and what it takes to go on. */
export function FreezeSheet({ name, onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="danger" onTap={onConfirm}>
        {text('freezeConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('freezeKeep')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('freezeTitle', { name })} acts={acts}>
      <Text className="sheet__words">{text('freezeWhat', { name })}</Text>
      <Text className="sheet__words">{text('freezeStays')}</Text>
      <Text className="sheet__words">{text('freezeHow')}</Text>
    </Sheet>
  )
}
