import { rightsText as text } from '../../../locale/rights'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { concernedLine } from './concernedWords'
import type { Concerned } from './useConcerned'

interface Props {
  concerned: Concerned | null
  onConfirm(): void
  onKeep(): void
}

export function CloseSheet({ concerned, onConfirm, onKeep }: Props) {
  const also = concerned && concernedLine(concerned)
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
      {also ? <Text className="sheet__words">{also}</Text> : null}
    </Sheet>
  )
}
