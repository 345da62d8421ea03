import Taro from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { Grant } from '../../../../contract/authorization/listGrants'
import { canRevoke, isToReview, lookWords } from '../../../capabilities/authorization/grantWords'
import { authorizationText as text } from '../../../locale/authorization'
import { requestsText } from '../../../locale/requests'
import { dayAndTime } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { accessEnd } from '../accessLength'
import { BlockSwitch } from './BlockSwitch'
import { GrantStanding } from './GrantStanding'
import { givenUnder } from './givenUnder'
import { madeByWords } from './madeByWords'
import { useGrantsOfMine } from './useGrantsOfMine'

interface Props {
  grant: Grant
  /** That a wish may not have arrived. */
  notice: ReactNode
  onRevoke(grant: Grant): void
  over: ReactNode
}

export function GrantDetail({ grant, notice, onRevoke, over }: Props) {
  const now = serverNow()
  const ward = useSession(({ subject }) => subject)
  const frozen = ward?.frozen === true
  const madeBy = madeByWords(grant, ward?.name ?? null, useGrantsOfMine())
  const foot = canRevoke(grant) ? (
    <Button kind="danger" onTap={() => onRevoke(grant)}>
      {text('revoke')}
    </Button>
  ) : undefined
  const given = madeBy === null ? [] : ([[text('madeBy'), madeBy]] as const)
  // Before it is registered, and where it never was, nothing has begun that could end.
  const began = grant.state !== 'recording' && grant.state !== 'refused'
  const left = canRevoke(grant) && began ? ([[text('grantLeft'), text('days', { days: grant.daysLeft })]] as const) : []
  return (
    <Page name={text('grantName')} heading={grant.orgName} foot={foot} over={over}>
      {notice}
      <GrantStanding grant={grant} />
      {isToReview(grant) ? (
        <Notice tone="waiting" title={text('reviewTitle')}>
          {text('reviewWords')}
        </Notice>
      ) : null}
      <Card>
        <Facts
          rows={[
            ...left,
            ...(began
              ? ([
                  [text('grantedAt'), dayAndTime(grant.grantedAt, now)],
                  [text('expiresAt'), accessEnd(ward, grant.expiresAt, now)],
                ] as const)
              : []),
            // Guardians in dispute are not told of looks: that none is named does not mean there was none.
            ...(frozen ? [] : ([[text('lastLook'), lookWords(grant, now)]] as const)),
            [text('grantWay'), requestsText(grant.way)],
            ...given,
          ]}
        />
      </Card>
      {frozen ? null : (
        <Card kind="flush">
          <Cell
            title={text('receiptLink')}
            words={givenUnder(grant)}
            onTap={() => Taro.navigateTo({ url: `/packages/authorization/receipt/index?receiptId=${grant.receiptId}` })}
          />
          <Cell title={text('eventsLink')} onTap={() => Taro.navigateTo({ url: '/packages/authorization/accessEvents/index' })} />
        </Card>
      )}
      {frozen ? null : <BlockSwitch orgCode={grant.orgCode} />}
    </Page>
  )
}
