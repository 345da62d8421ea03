import type { ReportDraft } from '../../../capabilities/ticket/reportDraft'
import { reportText as text } from '../../../locale/reports'
import { Heading } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'

interface Props {
  draft: ReportDraft
}

/** What was tapped on, as the form template names it: 表单, 字段, 现在写的, 数源单位, 记录编号. */
export function About({ draft: { called, field, shown, entryId } }: Props) {
  const rows: (readonly [string, string])[] = [
    [text('form'), called.form],
    [text('field'), called.field ?? text('wholeEntry')],
    ...(field === null ? [] : [[text('shown'), shown ?? text('empty')] as const]),
    [text('source'), called.source],
    ...(entryId === null ? [] : [[text('recordNumber'), entryId] as const]),
  ]
  return (
    <>
      <Heading level={2} className="section section--first">
        {text('about')}
      </Heading>
      <Card>
        <Facts rows={rows} />
      </Card>
    </>
  )
}
