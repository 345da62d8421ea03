import Taro from '@tarojs/taro'
import { reportDraft } from '../../../capabilities/ticket/reportDraft'
import { reportText as text } from '../../../locale/reports'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Page } from '../../../ui/Page'
import { TopicCard } from '../../../ui/TopicCard'
import { ReportForm } from './ReportForm'

const openRecord = () => void Taro.redirectTo({ url: '/packages/record/overview/index' })

export default function Report() {
  // Whoever comes next finds nothing of it here.
  const era = useSession((session) => session.era)
  const draft = reportDraft()
  if (draft) return <ReportForm key={era} draft={draft} />
  return (
    <Page name={text('name')}>
      <TopicCard title={text('gone')} words={text('goneWords')}>
        <Button kind="quiet" onTap={openRecord}>
          {text('toRecord')}
        </Button>
      </TopicCard>
    </Page>
  )
}
