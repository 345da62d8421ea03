import Taro from '@tarojs/taro'
import { agreeToLift, freeze } from '../../../../contract/family/guardians'
import { removeWard } from '../../../../contract/family/removeWard'
import { call } from '../../../session/cloud'
import { actFor, currentEra, knowWard, sessionStore } from '../../../session/sessionStore'
import { useAnswer } from '../../../session/useAnswer'
import { usePersonReducer } from '../../../session/usePersonState'
import { useTryAgain } from '../../../session/useTryAgain'
import { readWard } from '../readWard'
import { rememberLeft } from './leftBehind'
import { wardFlow, wardStart } from './wardFlow'

/** The ward one acts for, and what can be done about guardianship itself: suspend, agree to go on, end one's own. */
export function useWard() {
  const { remote, reload } = useAnswer(readWard)
  const [flow, tell] = usePersonReducer(wardFlow, wardStart)

  const suspend = async () => {
    tell({ type: 'sent' })
    const outcome = await call(freeze, {})
    if (!outcome.ok) return tell({ type: 'refused', act: 'freeze', failure: outcome.failure })
    tell({ type: 'done' })
    setFrozen(true)
  }
  const lift = async () => {
    tell({ type: 'sent' })
    const outcome = await call(agreeToLift, {})
    if (!outcome.ok) return tell({ type: 'refused', act: 'lift', failure: outcome.failure })
    tell({ type: 'done' })
    if (outcome.data.lifted) setFrozen(false)
    else await reload()
  }
  useTryAgain(flow.refused?.act === 'lift' ? flow.refused.failure : null, lift)

  const end = async () => {
    const { subject, era } = sessionStore.getState()
    if (subject === null) return
    tell({ type: 'sent' })
    const outcome = await call(removeWard, { residentId: subject.residentId, alsoRevoke: flow.alsoRevoke })
    // Ended elsewhere meanwhile is as good as ended here.
    if (!outcome.ok && outcome.failure.code !== 'resource.notFound') return tell({ type: 'refused', act: 'end', failure: outcome.failure })
    if (era !== currentEra()) return
    actFor(null)
    rememberLeft({ name: subject.name, ...(outcome.ok ? outcome.data : { left: [], revoking: 0 }) })
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }

  return { remote, reload, flow, tell, suspend, lift, end }
}

function setFrozen(frozen: boolean): void {
  const { subject } = sessionStore.getState()
  if (subject) knowWard({ ...subject, frozen })
}
