import { useDidHide } from '@tarojs/taro'
import { useStore } from 'zustand'
import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { setBlock } from '../../../contract/authorization/hospitalBlocks'
import type { CallFailure } from '../../client/failure'
import { requestsText as text } from '../../locale/requests'
import { Text } from '../../platform/elements'
import { call } from '../../session/cloud'
import { Failure } from '../../session/Failure'
import { usePersonState } from '../../session/usePersonState'
import { useSession } from '../../session/useSession'
import { useWhose } from '../../session/useWhose'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { declinedRequest, forgetDeclined } from './declinedRequest'

/** What a refusal means, until the page is left; and, for who wants it, no more requests from there. */
export function DeclinedNotice() {
  const { request, era } = useStore(declinedRequest)
  const mine = useSession((session) => session.era) === era
  useDidHide(forgetDeclined)
  return request && mine ? <Refusal key={request.requestId} request={request} /> : null
}

function Refusal({ request: { orgCode, orgName } }: { request: AccessRequest }) {
  const [blocked, setBlocked] = usePersonState(false)
  const [refused, setRefused] = usePersonState<CallFailure | null>(null)
  const whose = useWhose()
  const block = async () => {
    const outcome = await call(setBlock, { orgCode, blocked: true })
    setRefused(() => (outcome.ok ? null : outcome.failure))
    setBlocked(() => outcome.ok)
  }
  if (blocked) return <Notice title={text('blocked', { orgName })}>{text('blockedAway')}</Notice>
  return (
    <>
      <Notice title={text('declined', { orgName, whose })}>
        <Text>{text('blockWords')}</Text>
        <Button kind="link" onTap={block}>
          {text('block')}
        </Button>
      </Notice>
      {refused ? <Failure failure={refused} /> : null}
    </>
  )
}
