import { devicesText as text } from '../../../locale/devices'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'

interface Props {
  onConfirm(): void
  onLeave(): void
}

export function ReportSheet({ onConfirm, onLeave }: Props) {
  const acts = (
    <>
      <Button kind="danger" onTap={onConfirm}>
        {text('reportConfirm')}
      </Button>
      <Button kind="quiet" onTap={onLeave}>
        {text('notNow')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('reportTitle')} acts={acts}>
      <Text className="sheet__words">{text('reportWords')}</Text>
    </Sheet>
  )
}
