import type { ReactNode } from 'react'
import { Heading, Text } from '../platform/elements'
import { Card } from './Card'

interface Props {
  title: string
  /** Why there is nothing, and what can be done. */
  words: string
  children?: ReactNode
}

export function EmptyState({ title, words, children }: Props) {
  return (
    <Card>
      <Heading level={2} className="card__title">
        {title}
      </Heading>
      <Text className="card__words">{words}</Text>
      {children}
    </Card>
  )
}
