import type { ReactNode } from 'react'
import { Heading, View } from '../platform/elements'

interface Props {
  title: string
  children: ReactNode
  acts: ReactNode
}

/** Comes up over the page for one question; its acts are its only way out. */
export function Sheet({ title, children, acts }: Props) {
  return (
    <View className="sheet">
      <View className="sheet__paper" role="dialog" label={title}>
        <Heading level={2} className="sheet__title">
          {title}
        </Heading>
        {children}
        <View className="sheet__acts">{acts}</View>
      </View>
    </View>
  )
}
