import { familyText as text } from '../../../locale/family'
import { Heading, Text, View } from '../../../platform/elements'
import { Avatar } from '../../../ui/Avatar'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { StatusTag } from '../../../ui/StatusTag'
import '../family.scss'

interface Props {
  title: string
  /** For the avatar, where it is not the title. */
  mark?: string
  lines: readonly string[]
  /** Whom everything is about just now. */
  isNow: boolean
  frozen?: boolean
  switchWord: string
  onSwitch(): void
  details?: { readonly word: string; onTap(): void }
}

/** One of those there are: oneself, or a ward. */
export function Member({ title, mark = title, lines, isNow, frozen = false, switchWord, onSwitch, details }: Props) {
  return (
    <Card>
      <View className="member">
        <Avatar name={mark} />
        <View className="member__body">
          <Heading level={2} className="card__title">
            {title}
          </Heading>
          {lines.map((line) => (
            <Text key={line} className="member__line">
              {line}
            </Text>
          ))}
          {isNow || frozen ? (
            <View className="member__tags">
              {isNow ? <StatusTag tone="acting" word={text('now')} /> : null}
              {frozen ? <StatusTag tone="waiting" word={text('frozen')} /> : null}
            </View>
          ) : null}
        </View>
      </View>
      {isNow ? null : (
        <Button kind="quiet" onTap={onSwitch}>
          {switchWord}
        </Button>
      )}
      {details ? (
        <Button kind="link" onTap={details.onTap}>
          {details.word}
        </Button>
      ) : null}
    </Card>
  )
}
