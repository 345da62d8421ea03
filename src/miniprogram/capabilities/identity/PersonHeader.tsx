import type { Me } from '../../../contract/identity/me'
import { actingText } from '../../locale/acting'
import { homeText as text } from '../../locale/home'
import { Heading, View } from '../../platform/elements'
import { useSession } from '../../session/useSession'
import { StatusTag } from '../../ui/StatusTag'

interface Props {
  me: Me
}

const words = { 0: 'level0', 1: 'level1', 2: 'level2' } as const

/** Whose record this is, and how far their identity is proven; a ward by the whole name. */
export function PersonHeader({ me }: Props) {
  const subject = useSession((session) => session.subject)
  return (
    <View className="person">
      <Heading level={2} className="person__name">
        {subject?.name ?? me.resident?.nameMasked ?? text('greetingUnknown')}
      </Heading>
      {subject ? (
        <StatusTag tone="acting" word={actingText('tag')} />
      ) : (
        <StatusTag tone={me.level === 2 ? 'positive' : 'waiting'} word={text(words[me.level])} />
      )}
    </View>
  )
}
