import { View } from '../platform/elements'

interface Props {
  /** As many as the cards that are coming. */
  cards: number
}

export function Skeleton({ cards }: Props) {
  return (
    <View role="status" label="正在读取">
      {Array.from({ length: cards }, (_, index) => `card-${index}`).map((key) => (
        <View key={key} className="card">
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
        </View>
      ))}
    </View>
  )
}
