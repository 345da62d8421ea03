import { receiptsText as text } from '../../../locale/receipts'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'

interface Props {
  document: 'face' | 'messages'
  onConfirm(): void
  onKeep(): void
}

/** What taking it back means is said before the tap. */
export function WithdrawSheet({ document, onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="main" onTap={onConfirm}>
        {text('withdrawConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('keep')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('withdrawTitle')} acts={acts}>
      <Text className="sheet__words">{document === 'face' ? text('withdrawFace') : text('withdrawMessages')}</Text>
    </Sheet>
  )
}
