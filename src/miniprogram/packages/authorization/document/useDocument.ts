import { useState } from 'react'
import type { OfferedAgreement } from '../../../../contract/consent/agreement'
import { current } from '../../../../contract/consent/current'
import { type consentStandings, standing } from '../../../../contract/consent/standing'
import { withdraw as withdrawConsent } from '../../../../contract/consent/withdraw'
import type { CallFailure, Outcome } from '../../../client/failure'
import { call } from '../../../session/cloud'
import { useAnswer } from '../../../session/useAnswer'
import type { ReadableDocument } from './readable'

export type Standing = (typeof consentStandings)[number]

interface ReadDocument {
  readonly offered: OfferedAgreement
  readonly standing: Standing
}

export function useDocument(document: ReadableDocument) {
  const { remote, reload } = useAnswer(() => read(document))
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<CallFailure | null>(null)

  const withdraw = async () => {
    if (document !== 'face' && document !== 'messages') return
    setBusy(true)
    setRefused(null)
    const outcome = await call(withdrawConsent, { document })
    setBusy(false)
    // Taken back elsewhere meanwhile is as good as taken back here.
    if (!outcome.ok && outcome.failure.code !== 'consent.notGiven') return setRefused(outcome.failure)
    await reload()
  }

  return { remote, reload, busy, refused, withdraw }
}

async function read(document: ReadableDocument): Promise<Outcome<ReadDocument>> {
  const [offered, all] = await Promise.all([call(current, { document }), call(standing, {})])
  if (!offered.ok) return offered
  if (!all.ok) return all
  const known = all.data.documents.find((each) => each.document === document)
  return { ok: true, data: { offered: offered.data, standing: known?.standing ?? 'notAsked' } }
}
