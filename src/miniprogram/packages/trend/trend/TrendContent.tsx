import { trend as readTrend } from '../../../../contract/record/trend'
import type { ChosenItem } from '../../../capabilities/record/chosenItem'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { Text } from '../../../platform/elements'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { useKeptPlace } from '../../../session/useKeptPlace'
import { Notice } from '../../../ui/Notice'
import { Skeleton } from '../../../ui/Skeleton'
import { Course } from './Course'

interface Props {
  chosen: ChosenItem
}

export function TrendContent({ chosen: { name, item } }: Props) {
  const { remote, reload } = useAnswer(() => call(readTrend, item === null ? { name } : { name, item }))
  useKeptPlace(remote.at === 'ready')
  if (remote.at === 'loading') return <Skeleton cards={3} />
  if (remote.at === 'failed') return <Failure failure={remote.failure} onRetry={reload} />
  const { lines, notNumbers, more } = remote.data
  return (
    <>
      {lines.length === 0 ? <Notice>{text('noNumbers')}</Notice> : null}
      {lines.map((line, index) => (
        <Course key={`${line.unit} ${line.specimen}`} id={`course-${index}`} line={line} />
      ))}
      {notNumbers > 0 ? <Text className="quiet-line">{text('notNumbers', { count: notNumbers })}</Text> : null}
      {more ? <Text className="quiet-line">{text('more')}</Text> : null}
    </>
  )
}
