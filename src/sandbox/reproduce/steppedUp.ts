import { type Operation, stepUpLifeMs } from '../../contract/operation'
import { operations } from '../../contract/operations'
import type { DiagnosisStep } from '../../contract/support/diagnosis'

const proofs: readonly DiagnosisStep['operation'][] = [
  'identity.signIn',
  'identity.finishFace',
  'identity.finishPin',
  'identity.finishSoter',
  'identity.acceptVouch',
]

/** Something that wants fresh proof got past that, and there is no proof among the steps before it: it was there already. */
export function startsSteppedUp(level: 0 | 1 | 2, steps: readonly DiagnosisStep[]): boolean {
  if (level < 2) return false
  let since = 0
  for (const { operation, outcome, after } of steps) {
    since += after
    if (operation === undefined || operation === 'other') continue
    if (proofs.includes(operation) && outcome === 'ok') return false
    const asked: Operation = operations[operation]
    if (!asked.stepUp) continue
    if (outcome === 'identity.stepUpRequired') return false
    if (!outcome.startsWith('client.') && !asksBefore.includes(outcome)) return since <= stepUpLifeMs
  }
  return false
}

/** Refusals that come before anybody asks for a proof. */
const asksBefore: readonly string[] = ['session.required', 'level.tooLow', 'identity.proofDue', 'resource.notFound', 'upstream.wechat']
