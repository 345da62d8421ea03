import { vaccineStanding } from '../../../../contract/record/vaccineStanding'
import { recordEntryText as text } from '../../../locale/recordEntry'
import { call } from '../../../session/cloud'
import { Failure } from '../../../session/Failure'
import { useAnswer } from '../../../session/useAnswer'
import { useKeptPlace } from '../../../session/useKeptPlace'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Standing } from './Standing'
import './vaccines.scss'

/** The vaccines that were given, beside the programme's dated schedules. */
export default function Vaccines() {
  const { remote, reload } = useAnswer(() => call(vaccineStanding, {}))
  useKeptPlace(remote.at === 'ready')
  return (
    <Page name={text('vaccinesName')} lead={text('vaccinesLead')}>
      {remote.at === 'loading' ? <Skeleton cards={4} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? <Standing standing={remote.data} /> : null}
    </Page>
  )
}
