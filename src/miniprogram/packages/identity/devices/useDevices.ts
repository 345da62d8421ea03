import Taro from '@tarojs/taro'
import { type Device, devices, endDevice } from '../../../../contract/identity/devices'
import type { CallFailure } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { signOut } from '../../../session/start'
import { useAnswer } from '../../../session/useAnswer'
import { usePersonState } from '../../../session/usePersonState'

export function useDevices() {
  const { remote, reload } = useAnswer(() => call(devices, {}))
  const [asked, setAsked] = usePersonState<Device | null>(null)
  const [busy, setBusy] = usePersonState(false)
  const [refused, setRefused] = usePersonState<CallFailure | null>(null)

  const end = async ({ deviceId, current }: Device) => {
    setAsked(() => null)
    if (current) {
      signOut()
      return void Taro.switchTab({ url: '/pages/home/index' })
    }
    setBusy(() => true)
    setRefused(() => null)
    const outcome = await call(endDevice, { deviceId })
    setBusy(() => false)
    // Ended elsewhere meanwhile is as good as ended here.
    if (!outcome.ok && outcome.failure.code !== 'resource.notFound') return setRefused(() => outcome.failure)
    await reload()
  }

  return {
    remote,
    reload,
    busy,
    refused,
    asked,
    ask: (device: Device) => setAsked(() => device),
    keep: () => setAsked(() => null),
    end,
  }
}
