import { recordEntryText as text } from '../../../locale/recordEntry'
import { Choice, Press, Text, View } from '../../../platform/elements'
import type { Section } from './sections'

interface Props {
  sections: readonly Section[]
  onJump(index: number, key: string): void
}

/** More buttons than these would push the entry itself off the screen. */
const mostButtons = 6

/** The parts of a long entry, to be jumped to: a button each, or one list to choose from. */
export function JumpList({ sections, onJump }: Props) {
  const jump = (index: number) => {
    const section = sections[index]
    if (section) onJump(index, section.key)
  }
  return (
    <View className="jump">
      <Text className="jump__word">{text('jump')}</Text>
      {sections.length > mostButtons ? (
        <Choice
          id="jump"
          className="jump__choice"
          options={[text('choosePart', { count: sections.length }), ...sections.map(({ heading }) => heading)]}
          chosen={0}
          onChoose={(choice) => jump(choice - 1)}
        />
      ) : (
        sections.map(({ key, heading }, index) => (
          <Press key={key} className="jump__part" onTap={() => jump(index)}>
            {heading}
          </Press>
        ))
      )}
    </View>
  )
}
