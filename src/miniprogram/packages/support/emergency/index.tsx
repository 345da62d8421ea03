import Taro from '@tarojs/taro'
import { emergencyText as text } from '../../../locale/emergency'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { TopicCard } from '../../../ui/TopicCard'

const questions = [
  ['nowTitle', 'now'],
  ['familyTitle', 'family'],
  ['awakeTitle', 'awake'],
  ['laterTitle', 'later'],
] as const

const go = (url: string) => () => void Taro.navigateTo({ url })

/** Said honestly: whether anybody may look without being asked, and how one would see it. */
export default function Emergency() {
  return (
    <Page name={text('name')} lead={text('lead')}>
      {questions.map(([question, answer]) => (
        <TopicCard key={question} title={text(question)} words={text(answer)} />
      ))}
      <Button kind="quiet" onTap={go('/packages/support/card/index')}>
        {text('card')}
      </Button>
      <Button kind="quiet" onTap={go('/packages/authorization/accessEvents/index')}>
        {text('events')}
      </Button>
    </Page>
  )
}
