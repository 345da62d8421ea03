import { useState } from 'react'
import { packFitting } from '../../../../contract/support/packDiagnosis'
import { copyText } from '../../../platform/clipboard'
import { recorded } from '../../../session/diagnosis'
import { makeDiagnosis } from './makeDiagnosis'
import { sealDiagnosis } from './sealDiagnosis'

export type Made = { readonly at: 'no' | 'busy' | 'noRandom' } | { readonly at: 'copied' | 'notCopied'; readonly code: string }

/** What is shown is what is sent: both are the state of things when the page opened. */
export function useDiagnosisCode() {
  const [{ told, packed, failures }] = useState(() => ({ ...packFitting(makeDiagnosis()), failures: recorded().failures }))
  const [made, setMade] = useState<Made>({ at: 'no' })
  const make = async () => {
    if (made.at === 'busy') return
    setMade({ at: 'busy' })
    const code = await sealDiagnosis(packed, SUPPORT_SM2_PUBLIC_KEY)
    setMade(code === null ? { at: 'noRandom' } : { at: (await copyText(code)) ? 'copied' : 'notCopied', code })
  }
  return { diagnosis: told, failures, made, make }
}
