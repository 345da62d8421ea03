import { partsText as text } from '../locale/parts'
import { Press, Text } from '../platform/elements'
import { chooseElder, useElder } from './elder'

/** On every page, beside its first words: larger, or as before. */
export function ElderSwitch() {
  const elder = useElder()
  return (
    <Press className="elder-switch" label={text(elder ? 'toStandard' : 'toLarge')} onTap={() => chooseElder(!elder)}>
      <Text className="elder-switch__pill">{text(elder ? 'standard' : 'large')}</Text>
    </Press>
  )
}
