import Taro from '@tarojs/taro'
import { devicesText as text } from '../../../locale/devices'
import { Failure } from '../../../session/Failure'
import { Card } from '../../../ui/Card'
import { Cell } from '../../../ui/Cell'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'
import { Skeleton } from '../../../ui/Skeleton'
import { DeviceCell } from './DeviceCell'
import { inOrder } from './deviceWords'
import { EndSheet } from './EndSheet'
import { useDevices } from './useDevices'

const openLost = () => void Taro.navigateTo({ url: '/packages/identity/lost/index' })

export default function Devices() {
  const { remote, reload, busy, refused, asked, ask, keep, end } = useDevices()
  const toLost = () => {
    keep()
    openLost()
  }
  const over = asked ? <EndSheet device={asked} onConfirm={() => void end(asked)} onLost={toLost} onKeep={keep} /> : undefined
  return (
    <Page name={text('name')} lead={text('lead')} over={over}>
      {refused ? <Failure failure={refused} /> : null}
      {busy ? <Notice>{text('ending')}</Notice> : null}
      {remote.at === 'loading' ? <Skeleton cards={2} shape="cells" /> : null}
      {remote.at === 'failed' ? <Failure failure={remote.failure} onRetry={reload} /> : null}
      {remote.at === 'ready' ? (
        <Card kind="flush">
          {inOrder(remote.data.devices).map((device) => (
            <DeviceCell key={device.deviceId} device={device} onTap={() => ask(device)} />
          ))}
        </Card>
      ) : null}
      <Card kind="flush">
        <Cell title={text('lostTitle')} words={text('lostWords')} onTap={openLost} />
      </Card>
    </Page>
  )
}
