import Taro from '@tarojs/taro'
import type { doseStates } from '../../../../contract/record/vaccineStanding'
import { Press, Text, View } from '../../../platform/elements'

interface Props {
  name: string
  words: string
  state: (typeof doseStates)[number]
  stateWord: string
  /** The record of the dose, where there is one to be opened. */
  entryId: string | null
}

/** A mark and a word for each: never the colour alone. */
const marks = { given: '✓', due: '○', overdue: '!', later: '–' } as const
const tones = { given: 'tag--positive', due: 'tag--waiting', overdue: 'tag--waiting', later: '' } as const

export function DoseRow({ name, words, state, stateWord, entryId }: Props) {
  const content = (
    <>
      <Text className="dose__name">{name}</Text>
      <Text className={`tag ${tones[state]}`}>{`${marks[state]} ${stateWord}`}</Text>
      <Text className="dose__words">{words}</Text>
    </>
  )
  if (entryId === null) return <View className="dose">{content}</View>
  return (
    <Press className="dose" onTap={() => void Taro.navigateTo({ url: `/packages/record/entry/index?entryId=${entryId}` })}>
      {content}
    </Press>
  )
}
