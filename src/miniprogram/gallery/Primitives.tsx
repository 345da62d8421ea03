import { Heading, View } from '../platform/elements'
import { primitives } from './everyPrimitive'

export function Primitives() {
  return (
    <>
      <Heading level={2} className="section">
        部件（ui/）
      </Heading>
      {Object.entries(primitives).map(([name, drawn]) => (
        <View key={name}>
          <Heading level={3} className="section">
            {name}
          </Heading>
          <View className={`gallery__part gallery__part--${name}`}>{drawn}</View>
        </View>
      ))}
    </>
  )
}
