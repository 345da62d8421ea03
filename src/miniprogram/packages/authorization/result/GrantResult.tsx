import Taro from '@tarojs/taro'
import type { Grant } from '../../../../contract/authorization/listGrants'
import { grantTone } from '../../../capabilities/authorization/grantWords'
import { authorizationText as text } from '../../../locale/authorization'
import { requestsText } from '../../../locale/requests'
import { Heading, Text, View } from '../../../platform/elements'
import { leaveLadder } from '../../../session/raise'
import { serverNow } from '../../../session/serverClock'
import { useSession } from '../../../session/useSession'
import { useWhose } from '../../../session/useWhose'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { StatusTag } from '../../../ui/StatusTag'
import { accessEnd } from '../accessLength'
import { resultWords } from './resultWords'

interface Props {
  grant: Grant
}

/** What the agreement led to: what that means, and where to take it back. */
export function GrantResult({ grant }: Props) {
  const ward = useSession(({ subject }) => subject)
  const { title, words } = resultWords(grant, useWhose(), ward)
  return (
    <View role="status">
      <View className="tag-line">
        <StatusTag tone={grantTone(grant.state)} word={requestsText(grant.state)} />
      </View>
      <Heading level={2} className="page__heading">
        {title}
      </Heading>
      <Text className="page__lead">{words}</Text>
      <Card>
        <Facts
          rows={[
            [text('hospital'), grant.orgName],
            // What the province did not register has no end; what it has not answered yet has none that is settled.
            ...(grant.state === 'refused' || grant.state === 'recording'
              ? []
              : [[text('expiresAt'), accessEnd(ward, grant.expiresAt, serverNow())] as const]),
          ]}
        />
      </Card>
    </View>
  )
}

export function GrantResultActs({ grant }: Props) {
  const openGrant = () => void Taro.redirectTo({ url: `/packages/authorization/grant/index?grantId=${grant.grantId}` })
  return (
    <>
      <Button kind="main" onTap={leaveLadder}>
        {text('done')}
      </Button>
      <Button kind="link" onTap={openGrant}>
        {text('toGrant')}
      </Button>
    </>
  )
}
