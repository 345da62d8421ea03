import type { UnreadableEntry } from '../../../../contract/record/recordEntry'
import { openReport } from '../../../capabilities/ticket/reportDraft'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { sourceDate } from '../../../locale/time'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { aboutUnreadable } from '../aboutUnreadable'

interface Props {
  entry: UnreadableEntry
}

/** What came but cannot be read, in its place, with the one tap that tells its source. */
export function UnreadableContent({ entry }: Props) {
  const source = entry.sourceOrg ?? text('unknownSource')
  return (
    <>
      <Notice tone="waiting" title={text('unreadable', { source })}>
        {text('unreadableWords')}
      </Notice>
      {entry.collectedAt === null ? null : (
        <Card>
          <Facts rows={[[text('collectedAt'), sourceDate(entry.collectedAt)]]} />
        </Card>
      )}
      <Button kind="main" onTap={() => openReport(aboutUnreadable(entry))}>
        {text('report')}
      </Button>
    </>
  )
}
