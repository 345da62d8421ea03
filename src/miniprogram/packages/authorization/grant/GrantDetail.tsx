import Taro from '@tarojs/taro'
import type { Grant } from '../../../../contract/authorization/listGrants'
import { canRevoke } from '../../../capabilities/authorization/grantWords'
import { authorizationText as text } from '../../../locale/authorization'
import { dayAndTime } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Facts } from '../../../ui/Facts'
import { Page } from '../../../ui/Page'
import { GrantStanding } from './GrantStanding'
import { RevokeSheet } from './RevokeSheet'
import { useRevocation } from './useRevocation'

interface Props {
  opened: Grant
}

export function GrantDetail({ opened }: Props) {
  const { state, tell, confirm } = useRevocation(opened)
  const { grant } = state
  const now = serverNow()
  const revocable = state.at === 'notSent' || canRevoke(grant)
  const foot = revocable ? (
    <Button kind="danger" onTap={() => tell({ type: 'revokeAsked' })}>
      {text('revoke')}
    </Button>
  ) : undefined
  const over =
    state.at === 'confirming' ? (
      <RevokeSheet orgName={grant.orgName} onConfirm={confirm} onKeep={() => tell({ type: 'revokeDismissed' })} />
    ) : undefined
  const left = canRevoke(grant) ? ([[text('grantLeft'), text('days', { days: grant.daysLeft })]] as const) : []
  return (
    <Page name={text('grantName')} heading={grant.orgName} foot={foot} over={over}>
      <GrantStanding state={state} />
      <Card>
        <Facts
          rows={[
            ...left,
            [text('grantedAt'), dayAndTime(grant.grantedAt, now)],
            [text('expiresAt'), dayAndTime(grant.expiresAt, now)],
            [text('lastLook'), grant.lastAccessAt === null ? text('neverLooked') : dayAndTime(grant.lastAccessAt, now)],
            [text('grantWay'), text(grant.way)],
          ]}
        />
      </Card>
      <Card kind="flush">
        <Cell
          title={text('receiptLink')}
          onTap={() => Taro.navigateTo({ url: `/packages/authorization/receipt/index?receiptId=${grant.receiptId}` })}
        />
        <Cell title={text('eventsLink')} onTap={() => Taro.navigateTo({ url: '/packages/authorization/accessEvents/index' })} />
      </Card>
    </Page>
  )
}
