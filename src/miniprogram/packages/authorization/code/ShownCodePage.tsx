import { authorizationText as text } from '../../../locale/authorization'
import { screenText } from '../../../locale/screen'
import { Text } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { useSession } from '../../../session/useSession'
import { useWhose } from '../../../session/useWhose'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { accessLength } from '../accessLength'
import { Asker } from './Asker'
import { ByMessage } from './ByMessage'
import { CodeCard } from './CodeCard'
import type { ShownCode } from './codeFlow'

interface Props {
  shown: ShownCode
  onOver(): void
  onRenew(): void
  onByMessage(): void
  onMessageFailed(news: 'notSent' | 'notAllowed'): void
}

/** The digits, who asked for them, and whom not to tell: all in the first screen of a small phone. */
export function ShownCodePage({ shown, onOver, onRenew, onByMessage, onMessageFailed }: Props) {
  const { code, expiresAt, request, wrongTries, triesLeft, message } = shown
  const ward = useSession(({ subject }) => subject)
  const whose = useWhose()
  return (
    <Page name={text('codeName')} heading={ward ? text('wardCodeHeading', { name: ward.name }) : text('codeHeading')}>
      <CodeCard key={code} code={code} expiresAt={expiresAt} onOver={onOver} onRenew={onRenew} />
      {wrongTries > 0 ? (
        <Notice tone="waiting" title={text('codeWrong', { count: wrongTries })}>
          {text('codeWrongWords', { left: triesLeft })}
        </Notice>
      ) : null}
      <Asker request={request} />
      <Notice tone="waiting" title={text('codeWarning')}>
        {text('codeWarningWords', { whose, length: accessLength(ward, serverNow()) })}
      </Notice>
      {/* A message would come to the guardian's WeChat without a word of whose code it is. */}
      {ward ? null : <ByMessage news={message} onAllowed={onByMessage} onFailed={onMessageFailed} />}
      <Text className="quiet-line">{screenText('shield')}</Text>
    </Page>
  )
}
