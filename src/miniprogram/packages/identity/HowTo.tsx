import { Text, View } from '../../platform/elements'
import { Card } from '../../ui/Card'

interface Props {
  steps: readonly { readonly word: string; readonly words?: string }[]
}

/** What is done one after the other, numbered as it is told aloud. */
export function HowTo({ steps }: Props) {
  return (
    <Card>
      {steps.map(({ word, words }, index) => (
        <View key={word} className="how-to">
          <Text className="how-to__number">{index + 1}</Text>
          <View className="how-to__body">
            <Text className="how-to__word">{word}</Text>
            {words === undefined ? null : <Text className="how-to__words">{words}</Text>}
          </View>
        </View>
      ))}
    </Card>
  )
}
