import Taro from '@tarojs/taro'
import { useState } from 'react'
import { move } from '../../../../contract/ticket/move'
import type { CallFailure } from '../../../client/failure'
import { moveText as text } from '../../../locale/moves'
import { now } from '../../../platform/clock'
import { call } from '../../../session/cloud'
import { useTryAgain } from '../../../session/useTryAgain'
import { requestKey } from '../requestKey'
import { readMove, type Typed, wrongIn } from './moveForm'

const reasons = { migration: text('migrationReason'), custody: text('custodyReason') } as const

export function useMove() {
  const [typed, setTyped] = useState<Typed>({ kind: 'migration', from: '', to: '', words: reasons.migration })
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<CallFailure | null>(null)
  const [openedAt] = useState(now)

  const tell = (change: Partial<Typed>) => setTyped((before) => ({ ...before, ...change }))
  /** A reason the person wrote stays; ours changes with the way. */
  const choose = (kind: Typed['kind']) => tell({ kind, words: typed.words === reasons[typed.kind] ? reasons[kind] : typed.words })

  const submit = async () => {
    setTried(true)
    const input = readMove(typed)
    if (input === null || busy) return
    setBusy(true)
    setRefused(null)
    const outcome = await call(move, input, { idempotencyKey: requestKey(input, openedAt) })
    setBusy(false)
    if (!outcome.ok) return setRefused(outcome.failure)
    await Taro.redirectTo({ url: `/packages/ticket/ticket/index?ticketId=${outcome.data.ticketId}` })
  }
  // Back from proving who is there: the button is there again, and sends it.
  useTryAgain(refused, () => setRefused(null))

  return { typed, tell, choose, wrong: tried ? wrongIn(typed) : null, busy, refused, submit }
}
