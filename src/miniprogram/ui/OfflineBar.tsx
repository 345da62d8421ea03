import { Text, View } from '../platform/elements'

interface Props {
  /** What cannot be reached, and what still holds. */
  words: string
}

/** Under the page's bar for as long as there is no network: a word and a shape, and no act that could not help. */
export function OfflineBar({ words }: Props) {
  return (
    <View className="offline" role="status">
      <View className="offline__shape" />
      <Text className="offline__words">{words}</Text>
    </View>
  )
}
