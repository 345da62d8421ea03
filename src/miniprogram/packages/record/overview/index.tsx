import { overview } from '../../../../contract/record/overview'
import { recordText as text } from '../../../locale/record'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { Card } from '../../../ui/Card'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import '../record.scss'
import { ModuleCell } from './ModuleCell'

export default function Overview() {
  const { remote, reload } = useAnswer(() => call(overview, {}))
  return (
    <Page name={text('name')} lead={text('lead')}>
      {remote.at === 'loading' ? <Skeleton cards={6} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? (
        <Card kind="flush">
          {remote.data.modules.map((glance) => (
            <ModuleCell key={glance.module} glance={glance} onRetry={reload} />
          ))}
        </Card>
      ) : null}
      <Notice>{text('reference')}</Notice>
    </Page>
  )
}
