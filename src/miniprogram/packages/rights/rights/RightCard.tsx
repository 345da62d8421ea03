import Taro from '@tarojs/taro'
import { rightsText as text } from '../../../locale/rights'
import { Heading, Text, View } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import type { Right } from './rights'

interface Props {
  right: Right
}

/** One right: in plain words, the article quietly under them, and the way there. */
export function RightCard({ right: { title, words, law, ways } }: Props) {
  return (
    <Card>
      <Heading level={2} className="card__title">
        {text(title)}
      </Heading>
      {words.map((key) => (
        <View key={key} className="card__words">
          {text(key)}
        </View>
      ))}
      <Text className="quiet-line">{text('law', { articles: text(law) })}</Text>
      {ways.map(([way, url]) => (
        <Cell key={way} title={text(way)} onTap={() => void Taro.navigateTo({ url })} />
      ))}
    </Card>
  )
}
