import Taro from '@tarojs/taro'
import { list } from '../../../../contract/family/list'
import { removeWard } from '../../../../contract/family/removeWard'
import type { Ward } from '../../../../contract/family/ward'
import type { CallFailure } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { type ActingFor, actFor, sessionStore } from '../../../session/sessionStore'
import { useAnswer } from '../../../session/useAnswer'
import { usePersonState } from '../../../session/usePersonState'

export function useFamily() {
  const { remote, reload } = useAnswer(() => call(list, {}))
  const [busy, setBusy] = usePersonState(false)
  const [refused, setRefused] = usePersonState<CallFailure | null>(null)

  /** Home is where acting for somebody begins and ends: whatever else was open is let go of. */
  const switchTo = (ward: ActingFor | null) => {
    actFor(ward)
    void Taro.switchTab({ url: '/pages/home/index' })
  }

  const remove = async ({ residentId }: Ward) => {
    setBusy(() => true)
    setRefused(() => null)
    const outcome = await call(removeWard, { residentId })
    setBusy(() => false)
    // Removed elsewhere meanwhile is as good as removed here.
    if (!outcome.ok && outcome.failure.code !== 'resource.notFound') return setRefused(() => outcome.failure)
    if (sessionStore.getState().subject?.residentId === residentId) actFor(null)
    else await reload()
  }

  return { remote, reload, busy, refused, switchTo, remove }
}
