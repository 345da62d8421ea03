import { Text, View } from '../platform/elements'

interface Props {
  /** In groups, as they are read out. */
  grouped: string
  spoken: string
}

/** A number for another's ears or eyes, as large as the line lets it be. */
export function Digits({ grouped, spoken }: Props) {
  return (
    <View className="digits" role="img" label={spoken}>
      {grouped}
      {/* WeChat's readers know no labels: they read words that take no room. */}
      <Text className="spoken">{spoken}</Text>
    </View>
  )
}
