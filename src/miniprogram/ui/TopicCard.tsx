import type { ReactNode } from 'react'
import { Heading, Text } from '../platform/elements'
import { Card } from './Card'

interface Props {
  title: string
  /** One sentence under it; on an empty page, why there is nothing and what can be done. */
  words: string
  kind?: 'waiting'
  children?: ReactNode
}

/** One matter: its heading, what it is, and what can be done about it. */
export function TopicCard({ title, words, kind, children }: Props) {
  return (
    <Card kind={kind}>
      <Heading level={2} className="card__title">
        {title}
      </Heading>
      <Text className="card__words">{words}</Text>
      {children}
    </Card>
  )
}
