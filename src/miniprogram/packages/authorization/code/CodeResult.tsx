import Taro from '@tarojs/taro'
import type { Grant } from '../../../../contract/authorization/listGrants'
import { grantTone } from '../../../capabilities/authorization/grantWords'
import { authorizationText as text } from '../../../locale/authorization'
import { requestsText } from '../../../locale/requests'
import { dayAndTime } from '../../../locale/time'
import { Heading, Text, View } from '../../../platform/elements'
import { leaveLadder } from '../../../session/raise'
import { serverNow } from '../../../session/serverClock'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { StatusTag } from '../../../ui/StatusTag'

interface Props {
  grant: Grant
}

/** The doctor has used the code: what that means, and where to take it back. */
export function CodeResult({ grant }: Props) {
  const { orgName, state } = grant
  const [title, words] =
    state === 'recording'
      ? ([text('codeRecording'), text('codeRecordingWords', { orgName })] as const)
      : state === 'refused'
        ? ([text('codeRefused'), text('codeRefusedWords', { orgName })] as const)
        : ([text('codeUsed'), text('codeUsedWords', { orgName })] as const)
  return (
    <View role="status">
      <View className="tag-line">
        <StatusTag tone={grantTone(state)} word={requestsText(state)} />
      </View>
      <Heading level={2} className="page__heading">
        {title}
      </Heading>
      <Text className="page__lead">{words}</Text>
      <Card>
        <Facts
          rows={[
            [text('hospital'), orgName],
            [text('expiresAt'), dayAndTime(grant.expiresAt, serverNow())],
          ]}
        />
      </Card>
    </View>
  )
}

export function CodeResultActs({ grant }: Props) {
  const openGrant = () => void Taro.redirectTo({ url: `/packages/authorization/grant/index?grantId=${grant.grantId}` })
  return (
    <>
      <Button kind="main" onTap={leaveLadder}>
        {text('codeDone')}
      </Button>
      <Button kind="link" onTap={openGrant}>
        {text('codeToGrant')}
      </Button>
    </>
  )
}
