import Taro from '@tarojs/taro'
import { authorizationText as text } from '../../../locale/authorization'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import type { ShownCode } from './codeFlow'
import { useCodeMessage } from './useCodeMessage'

interface Props {
  news: ShownCode['message']
  onAllowed(): void
  onFailed(news: 'notSent' | 'notAllowed'): void
}

/** The quiet act below the code: it as a WeChat message too, and whether that went out. */
export function ByMessage({ news, onAllowed, onFailed }: Props) {
  const { offer, ask } = useCodeMessage(onAllowed, onFailed)
  if (news === 'sent') return <Notice>{text('messageSent')}</Notice>
  return (
    <>
      {news === 'notSent' ? <Notice tone="waiting">{text('messageNotSent')}</Notice> : null}
      {news === 'notAllowed' ? <Notice>{text('messageNotAllowed')}</Notice> : null}
      {offer === 'ask' ? <Offer act={text('byMessage')} words={text('byMessageWords')} onTap={ask} /> : null}
      {offer === 'consent' ? <Offer act={text('byMessageConsent')} words={text('byMessageConsentWords')} onTap={openConsent} /> : null}
    </>
  )
}

const openConsent = () => void Taro.navigateTo({ url: '/packages/message/consent/index' })

function Offer({ act, words, onTap }: { act: string; words: string; onTap(): void }) {
  return (
    <>
      <Button kind="link" onTap={onTap}>
        {act}
      </Button>
      <Text className="quiet-line code__offer">{words}</Text>
    </>
  )
}
