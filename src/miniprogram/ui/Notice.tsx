import type { ReactNode } from 'react'
import { Text, View } from '../platform/elements'

interface Props {
  tone?: 'waiting' | 'danger'
  title?: string
  children: ReactNode
}

export function Notice({ tone, title, children }: Props) {
  return (
    <View className={tone ? `notice notice--${tone}` : 'notice'} role={tone === 'danger' ? 'alert' : 'status'}>
      {title ? <Text className="notice__title">{title}</Text> : null}
      <View>{children}</View>
    </View>
  )
}
