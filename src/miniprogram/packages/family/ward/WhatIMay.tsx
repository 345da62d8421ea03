import { wardText as text } from '../../../locale/ward'
import { Heading, Text, View } from '../../../platform/elements'
import { Card } from '../../../ui/Card'

interface Props {
  name: string
  frozen: boolean
}

const always = ['mayRead', 'mayGive', 'mayAsk'] as const
const whileFrozen = ['mayRefuse', 'mayLook'] as const

export function WhatIMay({ name, frozen }: Props) {
  return (
    <>
      <Heading level={2} className="section">
        {text('may', { name })}
      </Heading>
      <Card>
        {(frozen ? whileFrozen : always).map((key) => (
          <View key={key} className="may__line">
            <Text>{text(key)}</Text>
          </View>
        ))}
      </Card>
    </>
  )
}
