import { useRouter } from '@tarojs/taro'
import { entry as readEntry } from '../../../../contract/record/entry'
import type { Entry } from '../../../../contract/record/recordEntry'
import { recordText as text } from '../../../locale/record'
import { sourceDate } from '../../../locale/time'
import { Heading, View } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { occurredWords } from '../occurredWords'
import '../record.scss'
import { Results } from './Results'

export default function EntryPage() {
  const { entryId = '' } = useRouter().params
  const { remote, reload } = useAnswer(() => call(readEntry, { entryId }))
  const shown = remote.at === 'ready' ? remote.data : null
  return (
    <Page name={text('entryName')} heading={shown?.title} lead={shown ? occurredWords(shown.occurredOn) : undefined}>
      {remote.at === 'loading' ? <Skeleton cards={3} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {shown ? <Content entry={shown} /> : null}
    </Page>
  )
}

function Content({ entry }: { entry: Entry }) {
  return (
    <>
      <Card>
        <Facts
          rows={[
            [text('sourceOrg'), entry.sourceOrg],
            [text('collectedAt'), sourceDate(entry.collectedAt)],
          ]}
        />
      </Card>
      {entry.results.length > 0 ? <Results results={entry.results} /> : null}
      {entry.sections.map((section) => (
        <View key={section.heading}>
          <Heading level={2} className="section">
            {section.heading}
          </Heading>
          <Card>
            <Facts rows={section.fields.map((field) => [field.label, field.value])} />
          </Card>
        </View>
      ))}
      <Notice>{text('reference')}</Notice>
    </>
  )
}
