import { useState } from 'react'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { Press, Text, View } from '../../../platform/elements'
import { plainWordsFor, termsIn } from '../plainWords/plainWords'
import { piecesOf } from './longValue'
import { maskValue } from './maskValue'
import type { Row } from './sections'

interface Props {
  row: Row
  onOpen(): void
}

/** One field: tapped, it says what it is and lets itself be called wrong. A long one is read piece by piece where it stands. */
export function FieldRow({ row, onOpen }: Props) {
  const value = row.value ?? text('blank')
  const pieces = piecesOf(row.covered ? maskValue(value) : value)
  const [shown, setShown] = useState(1)
  const told = plainWordsFor(row.word) !== null || termsIn(value, 1).length > 0
  const label = <Text className={told ? 'fact__label told' : 'fact__label'}>{row.label}</Text>
  const [only, ...rest] = pieces
  const title = row.title === null ? null : <Text className="fact__title">{row.title}</Text>
  if (rest.length === 0) {
    return (
      <>
        {title}
        <Press className={value.length > 24 ? 'fact fact--tall' : 'fact'} onTap={onOpen}>
          {label}
          <Text className={row.value === null ? 'fact__value fact__value--blank' : 'fact__value'}>{only}</Text>
        </Press>
      </>
    )
  }
  const left = pieces.slice(shown).join('').length
  return (
    <View className="long-fact">
      {title}
      <Press className="fact fact--tall" onTap={onOpen}>
        {label}
      </Press>
      <View className="fact__text">
        {pieces.slice(0, shown).map((piece, index) => (
          // Pieces are only ever added at the end: so nothing that stands there is sent again.
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece is nothing but its place
          <Text key={index}>{piece}</Text>
        ))}
      </View>
      <View>
        {left > 0 ? (
          <Press className="fold" onTap={() => setShown(shown + 1)}>
            {text('readOn', { count: left })}
          </Press>
        ) : null}
      </View>
    </View>
  )
}
