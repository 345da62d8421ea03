import type { ReactNode } from 'react'
import { View } from '../platform/elements'

interface Props {
  /** `flush` for a list of cells, `waiting` for what must not be missed. */
  kind?: 'flush' | 'waiting'
  children: ReactNode
}

export function Card({ kind, children }: Props) {
  return <View className={kind ? `card card--${kind}` : 'card'}>{children}</View>
}
