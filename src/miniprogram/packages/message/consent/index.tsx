import { AgreementPage } from '../../../capabilities/consent/AgreementPage'
import { remindersText as text } from '../../../locale/reminders'
import { leaveLadder } from '../../../session/raise'

const wanted = { document: 'messages' } as const

export default function MessagesConsent() {
  return <AgreementPage name={text('consentName')} wanted={wanted} onSigned={leaveLadder} onDecline={leaveLadder} />
}
