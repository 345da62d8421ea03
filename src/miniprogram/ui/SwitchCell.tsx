import { Press, Text, View } from '../platform/elements'

interface Props {
  title: string
  /** What it does, in words, before it is tapped. */
  words: string
  on: boolean
  /** 已打开 · 未打开: the knob's place in a word. */
  state: string
  disabled?: boolean
  onTap(): void
}

export function SwitchCell({ title, words, on, state, disabled = false, onTap }: Props) {
  return (
    <Press className="cell" disabled={disabled} onTap={onTap}>
      <View className="cell__body">
        <Text className="cell__title">{title}</Text>
        <Text className="cell__words">{words}</Text>
      </View>
      <View className="cell__end switch">
        <View className={on ? 'switch__track switch__track--on' : 'switch__track'}>
          <View className="switch__knob" />
        </View>
        <Text>{state}</Text>
      </View>
    </Press>
  )
}
