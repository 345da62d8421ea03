import { useRouter } from '@tarojs/taro'
import { authorizationText as text } from '../../../locale/authorization'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { GrantResult, GrantResultActs } from '../result/GrantResult'
import { Refused } from '../result/Refused'
import { RequestEnded } from '../result/RequestEnded'
import { useAgreed } from './useAgreed'

/** 方式一: no code; the hospital may look at the visit. */
export default function Agreed() {
  const { params } = useRouter()
  const requestId = decodeURIComponent(params.requestId ?? '')
  const { state, tryAgain } = useAgreed(requestId, params.receiptId ?? '')
  const name = text('agreedName')
  switch (state.at) {
    case 'sending':
      return (
        <Page name={name} heading={text('agreeing')}>
          <Skeleton cards={2} />
        </Page>
      )
    case 'failed':
      return (
        <Page name={name}>
          <Refused request={{ requestId, kind: 'booking' }} failure={state.failure} onRetry={tryAgain} />
        </Page>
      )
    case 'ended':
      return <RequestEnded name={name} />
    case 'agreed':
      return (
        <Page name={name} foot={<GrantResultActs grant={state.grant} />}>
          <GrantResult grant={state.grant} />
        </Page>
      )
  }
}
