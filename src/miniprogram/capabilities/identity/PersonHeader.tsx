import type { Me } from '../../../contract/identity/me'
import { homeText as text } from '../../locale/home'
import { Heading, View } from '../../platform/elements'
import { StatusTag } from '../../ui/StatusTag'

interface Props {
  me: Me
}

const words = { 0: 'level0', 1: 'level1', 2: 'level2' } as const

/** Whose record this is, and how far their identity is proven. */
export function PersonHeader({ me }: Props) {
  return (
    <View className="person">
      <Heading level={2} className="person__name">
        {me.resident?.nameMasked ?? text('greetingUnknown')}
      </Heading>
      <StatusTag tone={me.level === 2 ? 'positive' : 'waiting'} word={text(words[me.level])} />
    </View>
  )
}
