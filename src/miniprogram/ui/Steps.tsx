import { Text, View } from '../platform/elements'

export interface Step {
  readonly word: string
  readonly words?: string
  readonly standing: 'done' | 'now' | 'toCome'
}

interface Props {
  steps: readonly Step[]
}

/** How far something has come, one line down: a tick for what is done, a ring for what is under way, a dot for what is to come. */
export function Steps({ steps }: Props) {
  return (
    <View className="steps">
      {steps.map(({ word, words, standing }) => (
        <View key={`${word} ${words ?? ''}`} className={`steps__step steps__step--${standing}`}>
          <View className="steps__shape" />
          <View className="steps__body">
            <Text className="steps__word">{word}</Text>
            {words ? <Text className="steps__words">{words}</Text> : null}
          </View>
        </View>
      ))}
    </View>
  )
}
