import type { ReactNode } from 'react'
import { Text, View } from '../platform/elements'
import { Button } from './Button'

interface Props {
  /** What did not happen. */
  about?: string
  /** Why. */
  message: string
  nextStep: string
  /** The number for whoever helps (session/FailureNumber). */
  number: ReactNode
  act: { label: string; onTap(): void } | null
  /** The page waits for this act alone. */
  strong?: boolean
}

/** What happened, what to do next, and a number to name on the phone. */
export function ErrorCard({ about, message, nextStep, number, act, strong = false }: Props) {
  return (
    <View className="card error-card" role="alert">
      {about ? <Text className="error-card__title">{about}</Text> : null}
      <Text className={about ? 'error-card__step' : 'error-card__title'}>{message}</Text>
      {nextStep ? <Text className="error-card__step">{nextStep}</Text> : null}
      {act ? (
        <Button kind={strong ? 'main' : 'quiet'} onTap={act.onTap}>
          {act.label}
        </Button>
      ) : null}
      {number}
    </View>
  )
}
