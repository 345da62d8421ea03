import { wardText as text } from '../../../locale/ward'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import type { Guardian } from '../readWard'

interface Props {
  guardian: Guardian
  onConfirm(): void
  onKeep(): void
}

export function EndGuardianSheet({ guardian: { relation, nameMasked }, onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="main" onTap={onConfirm}>
        {text('endGuardianConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('endKeep')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('endGuardianTitle', { relation: text(relation), name: nameMasked })} acts={acts}>
      <Text className="sheet__words">{text('endGuardianWords')}</Text>
    </Sheet>
  )
}
