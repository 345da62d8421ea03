import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import type { OfferedAgreement, Receipt } from '../../../contract/consent/agreement'
import { current } from '../../../contract/consent/current'
import { sign } from '../../../contract/consent/sign'
import type { CallFailure } from '../../client/failure'
import { now } from '../../platform/clock'
import { call } from '../../session/cloud'
import { useAnswer } from '../../session/useAnswer'
import { printOf } from './printOf'

export type AgreementWanted =
  | { readonly document: 'notice' | 'face' | 'messages' }
  | { readonly document: 'access'; readonly requestId: string }

/** Reads the text in force, and signs exactly what was on the screen: its SM3 goes with the consent. */
export function useAgreement(wanted: AgreementWanted, onSigned: (receipt: Receipt) => void) {
  // Of these texts only the one about access is a ward's; the others are the person's own, also on a ward's way.
  const own = wanted.document !== 'access'
  const { remote, reload } = useAnswer(() => call(current, wanted, { own }))
  const [openedAt] = useState(now)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<CallFailure | null>(null)
  // Back from where a refusal led to: what it said may have been settled there.
  useDidShow(() => setRefused(null))

  const agree = async ({ agreement }: OfferedAgreement) => {
    setBusy(true)
    setRefused(null)
    const textSm3 = printOf(agreement)
    // The same page, the same text: a second try after a lost answer finds the first receipt.
    const idempotencyKey = `${wanted.document}-${textSm3.slice(0, 16)}-${openedAt}`
    const outcome = await call(sign, { ...wanted, version: agreement.version, textSm3 }, { idempotencyKey, own })
    setBusy(false)
    if (outcome.ok) return onSigned(outcome.data)
    setRefused(outcome.failure)
    if (outcome.failure.code === 'consent.textChanged') await reload()
  }

  return { remote, reload, busy, refused, agree }
}
