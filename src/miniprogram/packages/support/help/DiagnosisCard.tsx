import Taro from '@tarojs/taro'
import { diagnosisText as text } from '../../../locale/diagnosis'
import { Button } from '../../../ui/Button'
import { TopicCard } from '../../../ui/TopicCard'

/** The way to 诊断码, where people look who got stuck. */
export function DiagnosisCard() {
  return (
    <TopicCard title={text('helpTitle')} words={text('helpWords')}>
      <Button kind="quiet" onTap={() => void Taro.navigateTo({ url: '/packages/support/diagnosis/index' })}>
        {text('helpWay')}
      </Button>
    </TopicCard>
  )
}
