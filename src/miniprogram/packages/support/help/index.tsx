import Taro from '@tarojs/taro'
import { emergencyText } from '../../../locale/emergency'
import { supportText as text } from '../../../locale/support'
import { Heading, Text } from '../../../platform/elements'
import { useShareCard } from '../../../session/useShareCard'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Page } from '../../../ui/Page'
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
      <Card>
        <Heading level={2} className="card__title">
          {text('contactTitle')}
        </Heading>
        <Text className="card__words">{OPERATOR_CONTACT === '' ? text('noContact') : OPERATOR_CONTACT}</Text>
      </Card>
      <DiagnosisCard />
      {questions.map(([question, answer]) => (
        <Card key={question}>
          <Heading level={2} className="card__title">
            {text(question)}
          </Heading>
          <Text className="card__words">{text(answer)}</Text>
        </Card>
      ))}
      <Card>
        <Heading level={2} className="card__title">
          {emergencyText('name')}
        </Heading>
        <Text className="card__words">{emergencyText('lead')}</Text>
        <Button kind="quiet" onTap={() => void Taro.navigateTo({ url: '/packages/support/emergency/index' })}>
          {emergencyText('more')}
        </Button>
      </Card>
      {elsewhere.map(([question, answer, way, url]) => (
        <Card key={question}>
          <Heading level={2} className="card__title">
            {text(question)}
          </Heading>
          <Text className="card__words">{text(answer)}</Text>
          <Button kind="quiet" onTap={() => void Taro.navigateTo({ url })}>
            {text(way)}
          </Button>
        </Card>
      ))}
    </Page>
  )
}
