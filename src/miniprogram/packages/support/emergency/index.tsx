import Taro from '@tarojs/taro'
import { emergencyText as text } from '../../../locale/emergency'
import { Heading, Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Page } from '../../../ui/Page'

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
        <Card key={question}>
          <Heading level={2} className="card__title">
            {text(question)}
          </Heading>
          <Text className="card__words">{text(answer)}</Text>
        </Card>
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
