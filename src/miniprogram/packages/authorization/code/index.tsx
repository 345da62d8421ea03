import { useRouter } from '@tarojs/taro'
import { authorizationText as text } from '../../../locale/authorization'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { GrantResult, GrantResultActs } from '../result/GrantResult'
import { Refused } from '../result/Refused'
import { RequestEnded } from '../result/RequestEnded'
import { GonePage } from './GonePage'
import './index.scss'
import { ShownCodePage } from './ShownCodePage'
import { useAuthorizationCode } from './useAuthorizationCode'

export default function Code() {
  const { params } = useRouter()
  const requestId = decodeURIComponent(params.requestId ?? '')
  const { state, askForCode, askByMessage, onMessageFailed, onTimeOver } = useAuthorizationCode(requestId, params.receiptId ?? '')
  const name = text('codeName')
  switch (state.at) {
    case 'issuing':
      return (
        <Page name={name} heading={text('codeIssuing')}>
          <Skeleton cards={2} />
        </Page>
      )
    case 'failed':
      return (
        <Page name={name}>
          <Refused request={{ requestId, kind: 'wechat' }} failure={state.failure} onRetry={askForCode} />
        </Page>
      )
    case 'ended':
      return <RequestEnded name={name} />
    case 'used':
      return (
        <Page name={name} foot={<GrantResultActs grant={state.grant} />}>
          <GrantResult grant={state.grant} />
        </Page>
      )
    case 'shown':
      return (
        <ShownCodePage
          shown={state}
          onOver={onTimeOver}
          onRenew={askForCode}
          onByMessage={askByMessage}
          onMessageFailed={onMessageFailed}
        />
      )
    default:
      return <GonePage at={state.at} request={state.request} onRenew={askForCode} />
  }
}
