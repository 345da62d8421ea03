import type { AccessRequest } from '../../../../contract/authorization/accessRequest'
import { authorizationText as text } from '../../../locale/authorization'
import { useWhose } from '../../../session/useWhose'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { Asker } from './Asker'

interface Props {
  at: 'hidden' | 'expired' | 'locked' | 'replaced'
  request: AccessRequest
  onRenew(): void
}

const words = {
  hidden: ['codeHidden', 'codeHiddenWords'],
  expired: ['codeExpired', 'codeExpiredWords'],
  locked: ['codeLocked', 'codeLockedWords'],
  replaced: ['codeReplaced', 'codeReplacedWords'],
} as const

/** No code on the screen any more: why, and the way to a new one. */
export function GonePage({ at, request, onRenew }: Props) {
  const [heading, lead] = words[at]
  const whose = useWhose()
  const again = (
    <Button kind="main" onTap={onRenew}>
      {text('codeShowAgain')}
    </Button>
  )
  return (
    <Page
      name={text('codeName')}
      heading={text(heading)}
      lead={lead === 'codeLockedWords' ? text(lead, { whose }) : text(lead)}
      foot={again}
    >
      <Asker request={request} />
    </Page>
  )
}
