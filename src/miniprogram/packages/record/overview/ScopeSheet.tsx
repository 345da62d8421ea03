import { overviewText as text } from '../../../locale/recordOverview'
import { Heading, Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'

interface Props {
  onClose(): void
}

const parts = [
  ['scopeHas', 'scopeHasWords'],
  ['scopeHasNot', 'scopeHasNotWords'],
  ['scopeReference', 'scopeReferenceWords'],
] as const

/** What is in the record and what is not (用户须知 2). */
export function ScopeSheet({ onClose }: Props) {
  const close = (
    <Button kind="main" onTap={onClose}>
      {text('close')}
    </Button>
  )
  return (
    <Sheet title={text('scope')} acts={close}>
      {parts.map(([heading, words]) => (
        <Text key={heading} className="sheet__words">
          <Heading level={3} className="section section--first">
            {text(heading)}
          </Heading>
          {text(words)}
        </Text>
      ))}
    </Sheet>
  )
}
