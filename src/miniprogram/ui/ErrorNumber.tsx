import { Press, Text, View } from '../platform/elements'

interface Props {
  number: string
  /** What a tap does, or has done. */
  words: string
  onTap(): void
}

/** A number to name on the phone; a tap copies it. */
export function ErrorNumber({ number, words, onTap }: Props) {
  return (
    <Press className="error-number" onTap={onTap}>
      <Text className="error-number__number">{number}</Text>
      <View className="error-number__words" role="status">
        {words}
      </View>
    </Press>
  )
}
