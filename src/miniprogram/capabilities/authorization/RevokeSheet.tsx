import { requestsText as text } from '../../locale/requests'
import { Text } from '../../platform/elements'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import type { Wish } from './revocationFlow'

interface Props {
  asked: Wish
  onConfirm(): void
  onKeep(): void
}

/** One question, with its consequence said before the tap. */
export function RevokeSheet({ asked: { all, grants }, onConfirm, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="danger" onTap={onConfirm}>
        {all ? text('revokeAllConfirm') : text('revokeConfirm')}
      </Button>
      <Button kind="quiet" onTap={onKeep}>
        {text('revokeKeep')}
      </Button>
    </>
  )
  const title = all ? text('revokeAllTitle', { count: grants.length }) : text('revokeTitle', { orgName: grants[0]?.orgName ?? '' })
  return (
    <Sheet title={title} acts={acts}>
      <Text className="sheet__words">{all ? text('revokeAllConsequence') : text('revokeConsequence')}</Text>
    </Sheet>
  )
}
