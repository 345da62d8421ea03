import type { Device } from '../../../../contract/identity/devices'
import { devicesText as text } from '../../../locale/devices'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { deviceName } from './deviceWords'

interface Props {
  device: Device
  onConfirm(): void
  onLost(): void
  onKeep(): void
}

/** Said honestly: WeChat signs the other phone in again; what keeps it from the record is the proof of the person. */
export function EndSheet({ device, onConfirm, onLost, onKeep }: Props) {
  const acts = (
    <>
      <Button kind="main" onTap={onConfirm}>
        {text('endConfirm')}
      </Button>
      {device.current ? null : (
        <Button kind="quiet" onTap={onLost}>
          {text('toLost')}
        </Button>
      )}
      <Button kind="link" onTap={onKeep}>
        {text('keep')}
      </Button>
    </>
  )
  return (
    <Sheet title={text('endTitle', { device: deviceName(device) })} acts={acts}>
      <Text className="sheet__words">{text(device.current ? 'endHere' : 'endWords')}</Text>
      {device.current ? null : <Text className="sheet__words">{text('endAgain')}</Text>}
    </Sheet>
  )
}
