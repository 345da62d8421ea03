import type { Changes } from '../../../contract/consent/agreement'
import { agreementText as text } from '../../locale/agreement'
import { sourceDate } from '../../locale/time'
import { Heading, View } from '../../platform/elements'
import { Card } from '../../ui/Card'
import { StatusTag, type Tone } from '../../ui/StatusTag'

interface Props {
  changes: Changes
}

/** Who has agreed before reads first what is different now. */
export function ChangesCard({ changes: { since, added, removed } }: Props) {
  return (
    <Card kind="waiting">
      <Heading level={2} className="card__title">
        {text('changesTitle', { day: sourceDate(since.slice(0, 10)) })}
      </Heading>
      {added.length + removed.length === 0 ? text('sameWords') : null}
      <Paragraphs tone="positive" word={text('added')} paragraphs={added} />
      <Paragraphs tone="ended" word={text('removed')} paragraphs={removed} />
    </Card>
  )
}

function Paragraphs({ tone, word, paragraphs }: { tone: Tone; word: string; paragraphs: readonly string[] }) {
  if (paragraphs.length === 0) return null
  return (
    <View className="changes">
      <StatusTag tone={tone} word={word} />
      {paragraphs.map((paragraph) => (
        <View key={paragraph} className="changes__paragraph">
          {paragraph}
        </View>
      ))}
    </View>
  )
}
