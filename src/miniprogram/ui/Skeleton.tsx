import { partsText as text } from '../locale/parts'
import { View } from '../platform/elements'

interface Props {
  /** As many as the cards that are coming. */
  cards: number
  /** `cells`: one card with so many cells in it. `words`: long text. */
  shape?: 'cells' | 'words'
}

/** The shape of what comes, so that nothing jumps when it is there. */
export function Skeleton({ cards, shape }: Props) {
  const parts = Array.from({ length: cards }, (_, index) => `part-${index}`)
  if (shape !== 'cells')
    return (
      <View className="skeleton" role="status" label={text('reading')}>
        {parts.map((key) => (
          <View key={key} className="card">
            <Lines long={shape === 'words'} />
          </View>
        ))}
      </View>
    )
  return (
    <View className="card card--flush" role="status" label={text('reading')}>
      {parts.map((key) => (
        <View key={key} className="cell">
          <View className="cell__body">
            <Lines />
          </View>
        </View>
      ))}
    </View>
  )
}

function Lines({ long = false }: { long?: boolean }) {
  return (
    <>
      <View className="skeleton__line" />
      {long ? <View className="skeleton__line skeleton__line--long" /> : null}
      {long ? <View className="skeleton__line skeleton__line--long" /> : null}
      <View className="skeleton__line skeleton__line--short" />
    </>
  )
}
