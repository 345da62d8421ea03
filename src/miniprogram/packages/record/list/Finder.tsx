import { useEffect } from 'react'
import { recordListText as text } from '../../../locale/recordList'
import { Label, Press, TextField, View } from '../../../platform/elements'
import { usePersonState } from '../../../session/usePersonState'

interface Props {
  /** What the list is looked through for now. */
  found: string
  onFind(word: string): void
  onFilter(): void
}

/** A word to look for, and the way to the other conditions. */
export function Finder({ found, onFind, onFilter }: Props) {
  const [word, setWord] = usePersonState(found)
  useEffect(() => setWord(() => found), [found, setWord])
  const find = () => onFind(word)
  return (
    <View className="finder">
      <Label forId="find-word">{text('findLabel')}</Label>
      <View className="finder__line">
        <TextField
          id="find-word"
          className="field__input finder__input"
          value={word}
          placeholder={text('findExample')}
          longest={40}
          invalid={false}
          onType={(typed) => setWord(() => typed)}
          onGo={find}
        />
        <Press className="finder__act" onTap={find}>
          {text('findAct')}
        </Press>
        <Press className="finder__act" onTap={onFilter}>
          {text('filterAct')}
        </Press>
      </View>
    </View>
  )
}
