import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { requestsText as text } from '../../locale/requests'
import { clockTime, dayAndTime } from '../../locale/time'
import { Heading, Text, View } from '../../platform/elements'
import { serverNow } from '../../session/serverClock'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Facts } from '../../ui/Facts'
import { StatusTag } from '../../ui/StatusTag'
import { seeCode } from './seeCode'

interface Props {
  request: AccessRequest
  onDecline(request: AccessRequest): void
}

/** 调阅申请, as a card that cannot be missed: who asks, and the two answers side by side. */
export function RequestCard({ request, onDecline }: Props) {
  const now = serverNow()
  return (
    <Card kind="waiting">
      <StatusTag tone="waiting" word={text('waiting')} />
      <Heading level={2} className="request__org">
        {request.orgName}
      </Heading>
      <Text className="quiet-line">{text('wants')}</Text>
      <Facts
        rows={[
          [text('department'), `${request.department}（${text(request.visitType)}）`],
          [text('doctor'), request.staffName],
          [text('time'), `${dayAndTime(request.requestedAt, now)}，${text('until', { time: untilWords(request.expiresAt, now) })}`],
        ]}
      />
      <View className="button-pair request__acts">
        <Button kind="quiet" onTap={() => onDecline(request)}>
          {text('decline')}
        </Button>
        <Button kind="main" onTap={() => seeCode(request.requestId)}>
          {text('seeCode')}
        </Button>
      </View>
    </Card>
  )
}

function untilWords(expiresAt: string, now: number): string {
  const words = dayAndTime(expiresAt, now)
  return words.startsWith('今天') ? clockTime(expiresAt) : words
}
