import { listBlocks, setBlock } from '../../../../contract/authorization/hospitalBlocks'
import type { CallFailure } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { useAnswer } from '../../../session/useAnswer'
import { usePersonState } from '../../../session/usePersonState'

/** 不再接受该医院的申请: which hospitals, and switching one on or off. */
export function useBlocks() {
  const { remote, reload, setData } = useAnswer(() => call(listBlocks, {}))
  const [busy, setBusy] = usePersonState(false)
  const [refused, setRefused] = usePersonState<CallFailure | null>(null)

  const change = async (orgCode: string, blocked: boolean) => {
    setBusy(() => true)
    const outcome = await call(setBlock, { orgCode, blocked })
    setBusy(() => false)
    setRefused(() => (outcome.ok ? null : outcome.failure))
    if (outcome.ok) setData(outcome.data)
  }

  return { remote, reload, busy, refused, change }
}
