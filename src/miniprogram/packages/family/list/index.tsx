import Taro from '@tarojs/taro'
import { mostWards } from '../../../../contract/family/ward'
import { familyText as text } from '../../../locale/family'
import { Failure } from '../../../session/Failure'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Members } from './Members'
import { openAdd, openDetails, switchTo, useFamily } from './useFamily'

const openActsForMe = () => void Taro.navigateTo({ url: '/packages/family/actsForMe/index' })

export default function List() {
  const { remote, reload } = useFamily()
  const acting = useSession(({ subject }) => subject !== null)
  const family = remote.at === 'ready' ? remote.data : null
  const isFull = family !== null && family.wards.length >= mostWards
  const foot =
    family && !isFull && !family.isWard ? (
      <Button kind={acting ? 'quiet' : 'main'} onTap={openAdd}>
        {acting ? text('backAndAdd') : text('add')}
      </Button>
    ) : undefined
  return (
    <Page name={text('listName')} lead={family?.isWard ? undefined : text('listLead')} foot={foot}>
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {family?.isWard ? (
        <Card kind="flush">
          <Cell title={text('actsForMe')} words={text('actsForMeWords')} onTap={openActsForMe} />
        </Card>
      ) : null}
      {family && !family.isWard ? <Members wards={family.wards} onSwitch={switchTo} onDetails={openDetails} /> : null}
      {isFull ? <Notice>{text('full')}</Notice> : null}
    </Page>
  )
}
