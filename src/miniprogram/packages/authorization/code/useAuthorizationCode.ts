import { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useRef } from 'react'
import { codeStatus } from '../../../../contract/authorization/codeStatus'
import { issueCode } from '../../../../contract/authorization/issueCode'
import { guardCodeScreen } from '../../../platform/codeScreen'
import { call } from '../../../session/cloud'
import { learnServerTime } from '../../../session/serverClock'
import { usePersonReducer } from '../../../session/usePersonState'
import { usePolling } from '../../../session/usePolling'
import { useTryAgain } from '../../../session/useTryAgain'
import { codeFlow, codeStart, isWorthLooking } from './codeFlow'

const everyMs = 3_000

/** Gives the flow its effects: a code is asked for when one is due, and what becomes of it is watched for. */
export function useAuthorizationCode(requestId: string, receiptId: string) {
  const [state, tell] = usePersonReducer(codeFlow, codeStart)
  const inSight = useRef(true)

  useEffect(() => {
    if (state.at !== 'issuing') return
    void call(issueCode, { requestId, receiptId, byMessage: state.byMessage }).then((outcome) => {
      if (!outcome.ok) return tell({ type: 'codeRefused', failure: outcome.failure })
      learnServerTime(outcome.data.serverNow)
      tell({ type: 'codeIssued', ...outcome.data })
      if (!inSight.current) tell({ type: 'pageHidden' })
    })
  }, [state, requestId, receiptId, tell])

  const shown = state.at === 'shown'
  useEffect(() => (shown ? guardCodeScreen() : undefined), [shown])
  useDidShow(() => {
    inSight.current = true
  })
  useDidHide(() => {
    inSight.current = false
    tell({ type: 'pageHidden' })
  })

  // Asked for by a tap; who had to prove first who they are is not made to tap again.
  const failed = state.at === 'failed' ? state : null
  useTryAgain(failed?.failure ?? null, () => tell({ type: 'codeAsked', byMessage: failed?.byMessage ?? false }))

  const about = state.at === 'shown' ? state.code : null
  const look = async () => {
    const outcome = await call(codeStatus, { requestId })
    if (!outcome.ok) return
    learnServerTime(outcome.data.serverNow)
    tell({ type: 'statusRead', about, status: outcome.data })
  }
  usePolling(look, everyMs, isWorthLooking(state))

  return {
    state,
    askForCode: useCallback(() => tell({ type: 'codeAsked', byMessage: false }), [tell]),
    askByMessage: useCallback(() => tell({ type: 'codeAsked', byMessage: true }), [tell]),
    onMessageFailed: useCallback((news: 'notSent' | 'notAllowed') => tell({ type: 'messageFailed', news }), [tell]),
    onTimeOver: useCallback(() => tell({ type: 'timeRanOut' }), [tell]),
  }
}
