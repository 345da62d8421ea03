import type { LaboratoryResult } from '../../../../contract/record/recordEntry'
import { openTrend } from '../../../capabilities/record/chosenItem'
import { language } from '../../../locale/language'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Facts } from '../../../ui/Facts'
import { Sheet } from '../../../ui/Sheet'
import { besideName, plainWordsFor, termsIn } from '../plainWords/plainWords'
import type { Row } from './sections'

/** What was tapped. */
export type OpenedItem = { readonly row: Row } | { readonly result: LaboratoryResult }

interface Props {
  item: OpenedItem
  sourceOrg: string
  onWrong(): void
  onClose(): void
}

/** A field or a result by itself: what it means in plain words, its details, and the way to say that it is wrong. */
export function Opened({ item, sourceOrg, onWrong, onClose }: Props) {
  const title = 'row' in item ? item.row.label : besideName(item.result.name)
  const name = 'row' in item ? item.row.word : item.result.name
  const plain = plainWordsFor(name)
  const terms = 'row' in item && item.row.value !== null ? termsIn(item.row.value).filter(({ words }) => words !== plain) : []
  const acts = (
    <>
      {'result' in item ? (
        <Button kind="main" onTap={() => openTrend({ name: item.result.name, item: item.result.item })}>
          {text('courses')}
        </Button>
      ) : null}
      <Button kind="quiet" onTap={onWrong}>
        {text('wrong')}
      </Button>
      <Button kind="link" onTap={onClose}>
        {text('close')}
      </Button>
    </>
  )
  return (
    <Sheet title={title} acts={acts}>
      {'row' in item ? item.row.covered ? <Text className="sheet__words opened__whole">{item.row.value}</Text> : null : null}
      {'result' in item ? <Facts rows={detailsOf(item.result)} /> : null}
      {plain === null ? null : <Text className="sheet__words opened__plain">{plain}</Text>}
      {'row' in item && inAnotherLanguage(item.row) ? (
        <Text className="sheet__words quiet-line">{text('formWord', { word: item.row.word })}</Text>
      ) : null}
      {terms.map(({ term, words }) => (
        <Text key={term} className="sheet__words opened__plain">
          {text('term', { term, words })}
        </Text>
      ))}
      {plain !== null || terms.length > 0 ? <Text className="sheet__words quiet-line">{text('notAdvice')}</Text> : null}
      <Text className="sheet__words quiet-line">{text('wrongWords', { source: sourceOrg })}</Text>
    </Sheet>
  )
}

/** What to show a doctor who reads no English. */
function inAnotherLanguage({ label, word }: Row): boolean {
  return language() === 'en' && label !== word
}

/** All that the source says of a result, 项目编码, method and instrument included. */
function detailsOf({ value, unit, flag, range, method, instrument, item }: LaboratoryResult): [string, string][] {
  const rows: [string, string | null][] = [
    [text('result'), [value.trim() || text('blank'), unit].filter(Boolean).join(' ')],
    [text('flag'), flag ? text(flag) : null],
    [text('rangeLabel'), range ?? text('noRange')],
    [text('method'), method],
    [text('instrument'), instrument],
    [text('item'), item],
  ]
  return rows.flatMap(([label, words]) => (words === null ? [] : [[label, words]]))
}
