import { familyText as text } from '../../../locale/family'
import { Heading, Text, View } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { StatusTag } from '../../../ui/StatusTag'

interface Props {
  title: string
  words: string
  /** Whom everything is about just now. */
  isNow: boolean
  switchWord: string
  onSwitch(): void
  onRemove?: (() => void) | undefined
}

/** One of those there are: oneself, or a ward. */
export function Member({ title, words, isNow, switchWord, onSwitch, onRemove }: Props) {
  return (
    <Card>
      {isNow ? (
        <View className="tag-line">
          <StatusTag tone="acting" word={text('now')} />
        </View>
      ) : null}
      <Heading level={2} className="card__title">
        {title}
      </Heading>
      <Text className="card__words">{words}</Text>
      {isNow ? null : (
        <Button kind="quiet" onTap={onSwitch}>
          {switchWord}
        </Button>
      )}
      {onRemove ? (
        <Button kind="link" onTap={onRemove}>
          {text('remove')}
        </Button>
      ) : null}
    </Card>
  )
}
