import { Press, Text, View } from '../../platform/elements'

interface Props {
  title: string
  words: string
  /** The main act of the whole app. */
  strong?: boolean
  onTap(): void
}

export function BigAct({ title, words, strong = false, onTap }: Props) {
  return (
    <Press className={strong ? 'big-act big-act--strong' : 'big-act'} onTap={onTap}>
      <View className="big-act__body">
        <Text className="big-act__title">{title}</Text>
        <Text className="big-act__words">{words}</Text>
      </View>
      <View className="chevron" />
    </Press>
  )
}
