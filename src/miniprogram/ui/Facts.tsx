import { Fragment } from 'react'
import { Text, View } from '../platform/elements'

interface Props {
  rows: readonly (readonly [label: string, value: string])[]
}

export function Facts({ rows }: Props) {
  return (
    <View className="facts">
      {rows.map(([label, value]) => (
        <Fragment key={label}>
          <Text className="facts__label">{label}</Text>
          <Text className="facts__value">{value}</Text>
        </Fragment>
      ))}
    </View>
  )
}
