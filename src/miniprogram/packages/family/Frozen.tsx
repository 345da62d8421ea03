import { wardText as text } from '../../locale/ward'
import { Text } from '../../platform/elements'
import { serverNow } from '../../session/serverClock'
import { Notice } from '../../ui/Notice'
import { frozenLines } from './guardianWords'
import type { Guardianship } from './readWard'

interface Props {
  guardianship: Guardianship
}

/** Guardians in dispute: since when, who said so, who agrees to go on, and what it takes. */
export function Frozen({ guardianship }: Props) {
  if (guardianship.frozen === null) return null
  return (
    <Notice tone="waiting" title={text('frozenTitle')}>
      {frozenLines(guardianship, serverNow()).map((line) => (
        <Text key={line} className="sheet__words">
          {line}
        </Text>
      ))}
    </Notice>
  )
}
