import type { ReactNode } from 'react'
import { Press, Text, View } from '../platform/elements'

interface Props {
  title: string
  words?: string
  end?: ReactNode
  onTap?(): void
}

export function Cell({ title, words, end, onTap }: Props) {
  const content = (
    <>
      <View className="cell__body">
        <Text className="cell__title">{title}</Text>
        {words ? <Text className="cell__words">{words}</Text> : null}
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
