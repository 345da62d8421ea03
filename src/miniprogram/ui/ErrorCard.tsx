import { Text, View } from '../platform/elements'
import { Button } from './Button'

interface Props {
  message: string
  nextStep: string
  /** Short number for whoever helps; null when the cloud never answered. */
  numberLine: string | null
  act: { label: string; onTap(): void } | null
  /** The page waits for this act alone. */
  strong?: boolean
}

/** What happened, what to do next, and a number to name on the phone. */
export function ErrorCard({ message, nextStep, numberLine, act, strong = false }: Props) {
  return (
    <View className="card error-card" role="alert">
      <Text className="error-card__title">{message}</Text>
      {nextStep ? <Text className="error-card__step">{nextStep}</Text> : null}
      {numberLine ? <Text className="error-card__number">{numberLine}</Text> : null}
      {act ? (
        <Button kind={strong ? 'main' : 'quiet'} onTap={act.onTap}>
          {act.label}
        </Button>
      ) : null}
    </View>
  )
}
