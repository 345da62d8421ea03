import Taro, { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { type RecordModule, recordModuleNames, recordModules } from '../../../../contract/record/recordModule'
import { recordText as text } from '../../../locale/record'
import { Text } from '../../../platform/elements'
import { Failure } from '../../../session/Failure'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import '../record.scss'
import { EntryCell } from './EntryCell'
import { useEntries } from './useEntries'

export default function List() {
  const module = moduleNamed(useRouter().params.module)
  const name = recordModuleNames[module]
  const { entries, next, failure, readOn } = useEntries(module)
  useEffect(() => {
    Taro.setNavigationBarTitle({ title: name })
  }, [name])
  return (
    <Page name={name}>
      {entries.length > 0 ? (
        <Card kind="flush">
          {entries.map((entry) => (
            <EntryCell key={entry.entryId} entry={entry} />
          ))}
        </Card>
      ) : null}
      {failure ? <Failure failure={failure} onRetry={readOn} /> : null}
      {!failure && next === undefined ? <Skeleton cards={5} /> : null}
      {!failure && next === null && entries.length === 0 ? (
        <Card>
          <Cell title={text('noEntries')} words={text('noEntriesWords')} />
        </Card>
      ) : null}
      {!failure && entries.length > 0 ? <Text className="quiet-line">{next === null ? text('end') : text('more')}</Text> : null}
    </Page>
  )
}

function moduleNamed(name: string | undefined): RecordModule {
  return recordModules.find((module) => module === name) ?? 'basic'
}
