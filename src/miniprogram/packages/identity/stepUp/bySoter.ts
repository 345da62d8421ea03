import { finishSoter } from '../../../../contract/identity/finishSoter'
import { startSoter } from '../../../../contract/identity/startSoter'
import { stepUpText as text } from '../../../locale/stepUp'
import { confirmBySoter } from '../../../platform/soter'
import { call } from '../../../session/cloud'
import { fingerRefused } from './offersFinger'
import type { StepUpEvent } from './stepUpFlow'

/** The phone signs a challenge of the server's; whether the signature holds, and the phone is known, the server says. */
export async function bySoter(): Promise<Extract<StepUpEvent, { type: 'left' | 'confirmed' }>> {
  const begun = await call(startSoter, {})
  if (!begun.ok) return { type: 'left', news: begun.failure }
  const end = await confirmBySoter(begun.data.challenge, text('soterPrompt'))
  if (end.kind !== 'signed') return { type: 'left', news: end.kind }
  const finished = await call(finishSoter, { resultJson: end.resultJson, signature: end.signature })
  if (finished.ok) return { type: 'confirmed' }
  if (finished.failure.code === 'identity.soterRejected') fingerRefused()
  return { type: 'left', news: finished.failure }
}
