import Taro from '@tarojs/taro'
import { diagnosisText as text } from '../../../locale/diagnosis'
import { Heading, Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'

/** The way to 诊断码, where people look who got stuck. */
export function DiagnosisCard() {
  return (
    <Card>
      <Heading level={2} className="card__title">
        {text('helpTitle')}
      </Heading>
      <Text className="card__words">{text('helpWords')}</Text>
      <Button kind="quiet" onTap={() => void Taro.navigateTo({ url: '/packages/support/diagnosis/index' })}>
        {text('helpWay')}
      </Button>
    </Card>
  )
}
