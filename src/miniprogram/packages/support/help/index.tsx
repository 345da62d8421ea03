import Taro from '@tarojs/taro'
import { emergencyText } from '../../../locale/emergency'
import { supportText as text } from '../../../locale/support'
import { useShareCard } from '../../../session/useShareCard'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { TopicCard } from '../../../ui/TopicCard'
import { DiagnosisCard } from './DiagnosisCard'

/** Those that are answered on a page of their own. */
const elsewhere = [
  ['lostTitle', 'lost', 'lostWay', '/packages/identity/lost/index'],
  ['rightsTitle', 'rights', 'rightsWay', '/packages/rights/rights/index'],
] as const

const questions = [
  ['howTitle', 'how'],
  ['bookingTitle', 'booking'],
  ['smsTitle', 'sms'],
  ['codeTitle', 'code'],
  ['seeTitle', 'see'],
  ['revokeTitle', 'revoke'],
  ['refuseTitle', 'refuse'],
  ['wrongTitle', 'wrong'],
  ['faceTitle', 'face'],
  ['privacyTitle', 'privacy'],
] as const

export default function Help() {
  useShareCard()
  return (
    <Page name={text('name')}>
      <TopicCard title={text('contactTitle')} words={OPERATOR_CONTACT === '' ? text('noContact') : OPERATOR_CONTACT} />
      <DiagnosisCard />
      {questions.map(([question, answer]) => (
        <TopicCard key={question} title={text(question)} words={text(answer)} />
      ))}
      <TopicCard title={emergencyText('name')} words={emergencyText('lead')}>
        <Button kind="quiet" onTap={() => void Taro.navigateTo({ url: '/packages/support/emergency/index' })}>
          {emergencyText('more')}
        </Button>
      </TopicCard>
      {elsewhere.map(([question, answer, way, url]) => (
        <TopicCard key={question} title={text(question)} words={text(answer)}>
          <Button kind="quiet" onTap={() => void Taro.navigateTo({ url })}>
            {text(way)}
          </Button>
        </TopicCard>
      ))}
    </Page>
  )
}
