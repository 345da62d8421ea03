import type { ReactNode } from 'react'
import { Label, View } from '../platform/elements'

interface Props {
  id: string
  label: string
  /** What is wrong, or a quiet word of help. */
  wrong: string | null
  help?: string
  children: ReactNode
}

/** A label, the place to fill in, and under it the reason when it is refused. */
export function Field({ id, label, wrong, help, children }: Props) {
  return (
    <View className="field">
      <Label forId={id}>{label}</Label>
      {children}
      <View id={`${id}-words`} role="status" className={wrong ? 'field__words field__words--wrong' : 'field__words'}>
        {wrong ?? help ?? ''}
      </View>
    </View>
  )
}
