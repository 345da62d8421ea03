import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useReducer, useRef } from 'react'
import { issueCode } from '../../../../contract/authorization/issueCode'
import { listGrants } from '../../../../contract/authorization/listGrants'
import { guardCodeScreen } from '../../../platform/codeScreen'
import { call } from '../../../session/cloud'
import { learnServerTime } from '../../../session/serverClock'
import { usePolling } from '../../../session/usePolling'
import { codeFlow, codeStart, isWorthLooking } from './codeFlow'

const everyMs = 3_000

/** Gives the flow its effects: a code is asked for when one is due, and the doctor's use of it is watched for. */
export function useAuthorizationCode(requestId: string, receiptId: string) {
  const [state, tell] = useReducer(codeFlow, codeStart)
  const inSight = useRef(true)

  useEffect(() => {
    if (state.at !== 'issuing') return
    void call(issueCode, { requestId, receiptId }).then((outcome) => {
      if (!outcome.ok) return tell({ type: 'codeRefused', failure: outcome.failure })
      const { code, expiresAt, serverNow, request } = outcome.data
      learnServerTime(serverNow)
      tell({ type: 'codeIssued', code, expiresAt, request })
      if (!inSight.current) tell({ type: 'pageHidden' })
    })
  }, [state, requestId, receiptId])

  const shown = state.at === 'shown'
  useEffect(() => (shown ? guardCodeScreen() : undefined), [shown])
  useDidShow(() => {
    inSight.current = true
  })
  useDidHide(() => {
    inSight.current = false
    tell({ type: 'pageHidden' })
  })

  const look = useCallback(async () => {
    const outcome = await call(listGrants, {})
    // The receipt of this very agreement: no other grant of the same hospital can be mistaken for it.
    const grant = outcome.ok ? outcome.data.grants.find((each) => each.receiptId === receiptId) : undefined
    if (grant) tell({ type: 'grantSeen', grant })
  }, [receiptId])
  usePolling(look, everyMs, isWorthLooking(state))

  return {
    state,
    askForCode: useCallback(() => tell({ type: 'codeAsked' }), []),
    onTimeOver: useCallback(() => tell({ type: 'timeRanOut' }), []),
  }
}
