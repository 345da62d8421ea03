import type { Device } from '../../../../contract/identity/devices'
import { devicesText as text } from '../../../locale/devices'
import { serverNow } from '../../../session/serverClock'
import { Cell } from '../../../ui/Cell'
import { StatusTag } from '../../../ui/StatusTag'
import { deviceName, deviceTimes } from './deviceWords'

interface Props {
  device: Device
  onTap(): void
}

export function DeviceCell({ device, onTap }: Props) {
  return <Cell title={deviceName(device)} words={deviceTimes(device, serverNow())} mark={markOf(device)} onTap={onTap} />
}

function markOf({ current, wechat }: Device) {
  if (current) return <StatusTag tone="positive" word={text('here')} />
  return wechat === 'other' ? <StatusTag tone="waiting" word={text('elsewhere')} /> : undefined
}
