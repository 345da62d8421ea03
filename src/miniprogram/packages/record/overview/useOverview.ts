import { useCallback, useEffect, useRef } from 'react'
import { overview } from '../../../../contract/record/overview'
import type { RecordModule } from '../../../../contract/record/recordModule'
import { call } from '../../../session/cloud'
import { usePersonReducer } from '../../../session/usePersonState'
import { useShownAgain } from '../../../session/useShownAgain'
import { overviewAfter, overviewStart, slowModules } from './overviewFlow'

/** All six in one question; whichever is slow is asked for again by itself, while the others stand. Read anew whenever the page is shown. */
export function useOverview() {
  const [state, tell] = usePersonReducer(overviewAfter, overviewStart)
  /** Answers to what was asked before the last reading are dropped. */
  const turn = useRef(0)

  const askAlone = useCallback(
    async (module: RecordModule) => {
      const mine = turn.current
      const outcome = await call(overview, { module })
      if (mine !== turn.current) return
      if (!outcome.ok) return tell({ kind: 'moduleRefused', module, failure: outcome.failure })
      const glance = outcome.data.modules.find((told) => told.module === module) ?? null
      tell({ kind: 'moduleAnswered', module, glance })
    },
    [tell],
  )
  const readAll = useCallback(async () => {
    turn.current += 1
    const mine = turn.current
    tell({ kind: 'asked' })
    const outcome = await call(overview, {})
    if (mine !== turn.current) return
    if (!outcome.ok) return tell({ kind: 'refused', failure: outcome.failure })
    tell({ kind: 'answered', glances: outcome.data.modules })
    for (const module of slowModules(outcome.data.modules)) void askAlone(module)
  }, [tell, askAlone])
  useEffect(() => {
    void readAll()
    return () => {
      turn.current += 1
    }
  }, [readAll])
  useShownAgain(readAll)

  const retry = (module: RecordModule) => {
    tell({ kind: 'moduleAsked', module })
    void askAlone(module)
  }
  return { state, readAll, retry }
}
