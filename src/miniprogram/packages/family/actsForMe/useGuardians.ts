import { endGuardian } from '../../../../contract/family/guardians'
import type { CallFailure } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { useAnswer } from '../../../session/useAnswer'
import { usePersonReducer } from '../../../session/usePersonState'
import { useTryAgain } from '../../../session/useTryAgain'
import type { Guardian } from '../readWard'
import { readGuardians } from './readGuardians'

interface Ending {
  /** Asked about in the sheet; then on its way, or refused. */
  readonly guardian: Guardian | null
  readonly at: 'none' | 'asked' | 'sent' | 'refused'
  readonly failure: CallFailure | null
}

const nothing: Ending = { guardian: null, at: 'none', failure: null }

/** For a child from 14: who acts for me, and ending it. */
export function useGuardians() {
  const { remote, reload } = useAnswer(readGuardians)
  const [ending, tell] = usePersonReducer((_: Ending, next: Ending) => next, nothing)

  const end = async () => {
    const { guardian } = ending
    if (!guardian) return
    tell({ guardian, at: 'sent', failure: null })
    const outcome = await call(endGuardian, { guardianId: guardian.guardianId })
    // Ended meanwhile is as good as ended here.
    if (!outcome.ok && outcome.failure.code !== 'resource.notFound') return tell({ guardian, at: 'refused', failure: outcome.failure })
    tell(nothing)
    await reload()
  }
  useTryAgain(ending.failure, end)

  return {
    remote,
    reload,
    ending,
    ask: (guardian: Guardian) => tell({ guardian, at: 'asked', failure: null }),
    keep: () => tell(nothing),
    end,
  }
}
