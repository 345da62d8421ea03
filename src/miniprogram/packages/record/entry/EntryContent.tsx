import { useMemo, useState } from 'react'
import type { Entry } from '../../../../contract/record/recordEntry'
import { openReport } from '../../../capabilities/ticket/reportDraft'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { sourceDate } from '../../../locale/time'
import { Heading, Text, View } from '../../../platform/elements'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Facts } from '../../../ui/Facts'
import { Notice } from '../../../ui/Notice'
import { FieldRow } from './FieldRow'
import { Folded } from './Folded'
import { JumpList } from './JumpList'
import { Opened, type OpenedItem } from './Opened'
import { ResultRow } from './ResultRow'
import { aboutEntry, aboutItem } from './reportAbout'
import { resultsSummary } from './resultsSummary'
import { sectionsOf } from './sections'
import { useFolds } from './useFolds'

interface Props {
  entry: Entry
}

/** An entry from top to bottom: who collected it and when, the results, the parts of its form, and what to do when it is wrong. */
export function EntryContent({ entry }: Props) {
  const sections = useMemo(() => sectionsOf(entry), [entry])
  const folds = useFolds(entry, sections)
  const [opened, setOpened] = useState<OpenedItem | null>(null)
  const { results, sourceOrg } = entry
  return (
    <View>
      <Card>
        <Facts
          rows={[
            [text('sourceOrg'), sourceOrg],
            [text('collectedAt'), sourceDate(entry.collectedAt)],
          ]}
        />
      </Card>
      {sections.length + Math.min(results.length, 1) > 2 ? <JumpList sections={sections} onJump={folds.jumpTo} /> : null}
      <Text className="quiet-line">{text(results.length + sections.length === 0 ? 'noParts' : 'hint')}</Text>
      {results.length > 0 ? (
        <View>
          <Heading level={2} className="section">
            {text('results')}
          </Heading>
          <Text className="entry__summary">{resultsSummary(results)}</Text>
          <Folded
            fold={folds.results}
            rows={results.map((result, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a source may print one item twice
              <ResultRow key={index} result={result} onOpen={() => setOpened({ result })} />
            ))}
          />
        </View>
      ) : null}
      {sections.map(({ key, heading, rows }, index) => (
        <View key={key} id={key}>
          <Heading level={2} className="section">
            {heading}
          </Heading>
          <Folded
            fold={folds.section(index)}
            rows={rows.map((row) => <FieldRow key={row.key} row={row} onOpen={() => setOpened({ row })} />)}
          />
        </View>
      ))}
      <View className="entry__end">
        <Notice>{text('reference')}</Notice>
        <Card kind="flush">
          <Cell
            title={text('wrongEntry')}
            words={text('wrongEntryWords', { source: sourceOrg })}
            onTap={() => openReport(aboutEntry(entry))}
          />
        </Card>
      </View>
      <View>
        {opened ? (
          <Opened
            item={opened}
            sourceOrg={sourceOrg}
            onWrong={() => openReport(aboutItem(entry, opened))}
            onClose={() => setOpened(null)}
          />
        ) : null}
      </View>
    </View>
  )
}
