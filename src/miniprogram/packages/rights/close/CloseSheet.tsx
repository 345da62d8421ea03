import { rightsText as text } from '../../../locale/rights'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'

interface Props {
  onConfirm(): void
  onKeep(): void
}

export function CloseSheet({ onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="danger" onTap={onConfirm}>
        {text('closeConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('keep')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('sheetTitle')} acts={acts}>
      <Text className="sheet__words">{text('sheetWords')}</Text>
    </Sheet>
  )
}
