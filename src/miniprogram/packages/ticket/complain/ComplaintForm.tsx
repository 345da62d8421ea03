import type { AccessEvent } from '../../../../contract/authorization/listAccessEvents'
import { eventSentence } from '../../../capabilities/authorization/eventSentence'
import { ticketsText as text } from '../../../locale/tickets'
import { Text, TextArea } from '../../../platform/elements'
import { ActFailure } from '../../../session/ActFailure'
import { awaitsProof } from '../../../session/awaitsProof'
import { serverNow } from '../../../session/serverClock'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Field } from '../../../ui/Field'
import { Page } from '../../../ui/Page'
import '../ticket.scss'
import { mostWords, wordsLeft } from './complaintForm'
import { useComplaint } from './useComplaint'

interface Props {
  event: AccessEvent
}

export function ComplaintForm({ event }: Props) {
  const ward = useSession(({ subject }) => subject?.name ?? null)
  const { typed, type, wrong, busy, refused, submit } = useComplaint(event, ward)
  const foot = awaitsProof(refused) ? undefined : (
    <Button kind="main" disabled={busy || wrong !== null} onTap={submit}>
      {busy ? text('busy') : text('submit')}
    </Button>
  )
  return (
    <Page name={text('complainName')} heading={text('complainHeading')} lead={text('complainLead')} foot={foot}>
      {refused ? <ActFailure failure={refused} about={text('kept')} /> : null}
      <Card>
        <Text>{eventSentence(event, serverNow(), ward)}</Text>
      </Card>
      <Card kind="flush">
        <Field
          id="words"
          label={text('words')}
          wrong={wrong === null ? null : text(wrong)}
          help={text('wordsLeft', { count: wordsLeft(typed) })}
        >
          <TextArea id="words" className="field__area" value={typed} longest={mostWords} onType={type} />
        </Field>
      </Card>
    </Page>
  )
}
