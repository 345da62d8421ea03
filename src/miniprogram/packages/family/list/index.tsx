import Taro from '@tarojs/taro'
import { mostWards, type Ward } from '../../../../contract/family/ward'
import { familyText as text } from '../../../locale/family'
import { Failure } from '../../../session/Failure'
import { usePersonState } from '../../../session/usePersonState'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { Members } from './Members'
import { RemoveSheet } from './RemoveSheet'
import { useFamily } from './useFamily'

const openAdd = () => void Taro.navigateTo({ url: '/packages/family/add/index' })

export default function List() {
  const { remote, reload, busy, refused, switchTo, remove } = useFamily()
  const [asking, setAsking] = usePersonState<Ward | null>(null)
  const wards = remote.at === 'ready' ? remote.data.wards : null
  const isFull = wards !== null && wards.length >= mostWards
  const confirm = (ward: Ward) => {
    setAsking(() => null)
    void remove(ward)
  }
  const over = asking ? (
    <RemoveSheet name={asking.name} onConfirm={() => confirm(asking)} onKeep={() => setAsking(() => null)} />
  ) : undefined
  const foot =
    wards && !isFull ? (
      <Button kind="main" disabled={busy} onTap={openAdd}>
        {busy ? text('removing') : text('add')}
      </Button>
    ) : undefined
  return (
    <Page name={text('listName')} lead={text('listLead')} foot={foot} over={over}>
      {refused ? <Failure failure={refused} /> : null}
      {remote.at === 'loading' ? <Skeleton cards={2} /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {wards ? <Members wards={wards} onSwitch={switchTo} onRemove={(ward) => setAsking(() => ward)} /> : null}
      {isFull ? <Notice>{text('full')}</Notice> : null}
    </Page>
  )
}
