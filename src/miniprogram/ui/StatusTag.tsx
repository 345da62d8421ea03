import { Text, View } from '../platform/elements'

export type Tone = 'positive' | 'waiting' | 'danger' | 'ended' | 'acting'

interface Props {
  tone: Tone
  word: string
}

/** A word, a shape and a colour say the same: never the colour alone. */
export function StatusTag({ tone, word }: Props) {
  return (
    <View className={`tag tag--${tone}`}>
      <View className="tag__shape" />
      <Text>{word}</Text>
    </View>
  )
}
