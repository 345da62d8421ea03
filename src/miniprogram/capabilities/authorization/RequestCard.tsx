import type { AccessRequest } from '../../../contract/authorization/accessRequest'
import { withAside } from '../../locale/joined'
import { requestsText as text } from '../../locale/requests'
import { dayAndTime } from '../../locale/time'
import { Heading, Text, View } from '../../platform/elements'
import { serverNow } from '../../session/serverClock'
import { useWhose } from '../../session/useWhose'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Facts } from '../../ui/Facts'
import { StatusTag } from '../../ui/StatusTag'
import { openRequest } from './openRequest'
import { openUntil, requestWords } from './requestWords'

interface Props {
  request: AccessRequest
  onDecline(request: AccessRequest): void
}

/** 调阅申请, as a card that cannot be missed: who asks, and the two answers side by side. */
export function RequestCard({ request, onDecline }: Props) {
  const now = serverNow()
  const { tag, wants, note, act } = requestWords(request.kind, useWhose())
  return (
    <Card kind="waiting">
      <StatusTag tone="waiting" word={tag} />
      <Heading level={2} className="request__org">
        {request.orgName}
      </Heading>
      <Text className="quiet-line">{wants}</Text>
      <Facts
        rows={[
          [text('department'), withAside(request.department, text(request.visitType))],
          [text('doctor'), request.staffName],
          [text('time'), dayAndTime(request.requestedAt, now)],
          [text('answerBy'), openUntil(request.expiresAt, now)],
        ]}
      />
      {note ? <Text className="card__words request__note">{note}</Text> : null}
      <View className="button-pair">
        <Button kind="quiet" onTap={() => onDecline(request)}>
          {text('decline')}
        </Button>
        {act ? (
          <Button kind="main" onTap={() => openRequest(request)}>
            {act}
          </Button>
        ) : null}
      </View>
    </Card>
  )
}
