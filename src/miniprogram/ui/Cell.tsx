import type { ReactNode } from 'react'
import { Press, Text, View } from '../platform/elements'

interface Props {
  title: string
  words?: string
  /** A tag beside the words: at the end it would leave a long title no room on a small phone. */
  mark?: ReactNode
  end?: ReactNode
  onTap?(): void
}

export function Cell({ title, words, mark, end, onTap }: Props) {
  const line = words ? <Text className="cell__words">{words}</Text> : null
  const content = (
    <>
      <View className="cell__body">
        <Text className="cell__title">{title}</Text>
        {mark ? (
          <View className="cell__line">
            {mark}
            {line}
          </View>
        ) : (
          line
        )}
      </View>
      {end ? <View className="cell__end">{end}</View> : null}
      {onTap ? <View className="chevron" /> : null}
    </>
  )
  if (!onTap) return <View className="cell">{content}</View>
  return (
    <Press className="cell" onTap={onTap}>
      {content}
    </Press>
  )
}
