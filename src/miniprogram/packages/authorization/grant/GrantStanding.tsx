import type { Grant } from '../../../../contract/authorization/listGrants'
import { grantTone } from '../../../capabilities/authorization/grantWords'
import { authorizationText as text } from '../../../locale/authorization'
import { requestsText } from '../../../locale/requests'
import { Text, View } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { useWhose } from '../../../session/useWhose'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import { StatusTag } from '../../../ui/StatusTag'
import { Steps } from '../../../ui/Steps'
import { revocationSteps } from './revocationSteps'

interface Props {
  grant: Grant
}

/** Where this permission stands: in a word, and where something is under way, how far it is and what that means for the doctor in front of me. */
export function GrantStanding({ grant }: Props) {
  const { state } = grant
  const whose = useWhose()
  const steps = revocationSteps(grant, serverNow())
  return (
    <>
      <View className="tag-line" role="status">
        <StatusTag tone={grantTone(state)} word={requestsText(state)} />
      </View>
      {steps ? (
        <Card>
          <Steps steps={steps} />
          <Text className="card__words grant__meaning">
            {state === 'revoked' ? text('revokedWords', { whose }) : text('revokingWords')}
          </Text>
        </Card>
      ) : null}
      {state === 'recording' ? <Notice tone="waiting">{text('recordingWords')}</Notice> : null}
      {state === 'refused' ? <Notice tone="danger">{text('refusedWords', { whose })}</Notice> : null}
    </>
  )
}
