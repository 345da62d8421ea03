import { besides } from '../locale/joined'
import { Press, Text, View } from '../platform/elements'

interface Props<Value extends string> {
  label: string
  options: readonly { readonly value: Value; readonly word: string }[]
  /** null: none yet. */
  chosen: Value | null
  /** 已选, for who hears the page. */
  chosenWord: string
  /** What the choice does, before it is made. */
  help?: string
  onChoose(value: Value): void
}

/** One of a few, all in sight; the chosen one has a tick, not only a colour. */
export function Chips<Value extends string>({ label, options, chosen, chosenWord, help, onChoose }: Props<Value>) {
  return (
    <View className="field">
      <Text className="field__label">{label}</Text>
      <View className="chips">
        {options.map(({ value, word }) => {
          const on = value === chosen
          return (
            <Press
              key={value}
              className={on ? 'chip chip--on' : 'chip'}
              label={on ? besides(word, chosenWord) : word}
              onTap={() => onChoose(value)}
            >
              {on ? `✓ ${word}` : word}
            </Press>
          )
        })}
      </View>
      {help ? <Text className="chips__words">{help}</Text> : null}
    </View>
  )
}
