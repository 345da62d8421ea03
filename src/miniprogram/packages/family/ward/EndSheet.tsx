import type { Ward } from '../../../../contract/family/ward'
import { inARow } from '../../../locale/joined'
import { wardText as text } from '../../../locale/ward'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { SwitchCell } from '../../../ui/SwitchCell'

interface Props {
  ward: Ward
  alsoRevoke: boolean
  onTurn(): void
  onConfirm(): void
  onKeep(): void
}

/** What ends, what stays, and the permissions one gave: kept unless they are taken back as well. */
export function EndSheet({ ward: { name, otherGuardians, grantsMade }, alsoRevoke, onTurn, onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="danger" onTap={onConfirm}>
        {text('endConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('endKeep')}
      </Button>
    </>
  )
  const orgNames = inARow(grantsMade.map(({ orgName }) => orgName))
  return (
    <Sheet title={text('endTitle', { name })} acts={acts}>
      <Text className="sheet__words">{text('endWords', { name })}</Text>
      <Text className="sheet__words">{otherGuardians === 0 ? text('endNobody', { name }) : text('endOthers')}</Text>
      {grantsMade.length > 0 ? (
        <>
          <Text className="sheet__words">{text('endGrants', { name, orgNames })}</Text>
          <SwitchCell
            title={text('alsoRevoke')}
            words={text('alsoRevokeWords')}
            on={alsoRevoke}
            state={alsoRevoke ? text('on') : text('off')}
            onTap={onTurn}
          />
        </>
      ) : null}
    </Sheet>
  )
}
