import { useRouter } from '@tarojs/taro'
import { authorizationText as text } from '../../../locale/authorization'
import { Failure } from '../../../session/Failure'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Asker } from './Asker'
import { CodeCard } from './CodeCard'
import { CodeResult, CodeResultActs } from './CodeResult'
import './index.scss'
import { useAuthorizationCode } from './useAuthorizationCode'

export default function Code() {
  const { params } = useRouter()
  const { state, askForCode, onTimeOver } = useAuthorizationCode(decodeURIComponent(params.requestId ?? ''), params.receiptId ?? '')
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
          <Failure failure={state.failure} onRetry={askForCode} />
        </Page>
      )
    case 'used':
      return (
        <Page name={name} foot={<CodeResultActs grant={state.grant} />}>
          <CodeResult grant={state.grant} />
        </Page>
      )
    case 'shown':
      return (
        <Page name={name} heading={text('codeHeading')}>
          <CodeCard key={state.code} code={state.code} expiresAt={state.expiresAt} onOver={onTimeOver} onRenew={askForCode} />
          <Asker request={state.request} />
          <Notice tone="waiting" title={text('codeWarning')}>
            {text('codeWarningWords')}
          </Notice>
        </Page>
      )
    default: {
      const hidden = state.at === 'hidden'
      const again = (
        <Button kind="main" onTap={askForCode}>
          {hidden ? text('codeShowAgain') : text('codeRenew')}
        </Button>
      )
      return (
        <Page
          name={name}
          heading={hidden ? text('codeHidden') : text('codeExpired')}
          lead={hidden ? text('codeHiddenWords') : text('codeExpiredWords')}
          foot={again}
        >
          <Asker request={state.request} />
        </Page>
      )
    }
  }
}
