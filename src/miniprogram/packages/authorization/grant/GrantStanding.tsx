import { grantTone } from '../../../capabilities/authorization/grantWords'
import { authorizationText as text } from '../../../locale/authorization'
import { requestsText } from '../../../locale/requests'
import { clockTime, dayAndTime, dayWords } from '../../../locale/time'
import { View } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Notice } from '../../../ui/Notice'
import { StatusTag } from '../../../ui/StatusTag'
import type { RevocationState } from './revocationFlow'

interface Props {
  state: RevocationState
}

/** Where this permission stands, in a word and, where something is under way, in a sentence. */
export function GrantStanding({ state }: Props) {
  const { grant } = state
  if (state.at === 'notSent')
    return (
      <Notice tone="danger" title={text('notSentTitle')}>
        {text('notSentWords')}
      </Notice>
    )
  switch (grant.state) {
    case 'revoking':
      return (
        <Notice tone="waiting" title={text('revokingTitle')}>
          {text('revokingWords')}
        </Notice>
      )
    case 'revoked':
      return <Notice title={text('revokedTitle')}>{text('revokedWords', { time: confirmedAt(grant.revokedAt ?? grant.expiresAt) })}</Notice>
    case 'recording':
      return (
        <Notice tone="waiting" title={requestsText('recording')}>
          {text('recordingWords')}
        </Notice>
      )
    case 'refused':
      return (
        <Notice tone="danger" title={requestsText('refused')}>
          {text('refusedWords')}
        </Notice>
      )
    default:
      return (
        <View className="tag-line">
          <StatusTag tone={grantTone(grant.state)} word={requestsText(grant.state)} />
        </View>
      )
  }
}

/** 14:05 today, with its day otherwise. */
function confirmedAt(iso: string): string {
  const now = serverNow()
  return dayWords(iso, now) === '今天' ? clockTime(iso) : dayAndTime(iso, now)
}
