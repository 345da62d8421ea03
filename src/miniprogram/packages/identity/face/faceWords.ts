import type { FaceOutcome } from '../../../../contract/identity/finishFace'
import type { FacePurpose } from '../../../../contract/identity/startFace'

const words = {
  passed: ['passed', 'passedWords'],
  retryNow: ['retryNowTitle', 'retryNowWords'],
  fixInput: ['fixInputTitle', 'fixInputWords'],
  permission: ['permissionTitle', 'permissionWords'],
  cancelled: ['cancelledTitle', 'cancelledWords'],
  pending: ['pendingTitle', 'pendingWords'],
  waitLonger: ['waitLongerTitle', 'waitLongerWords'],
  otherRoad: ['otherRoadTitle', 'otherRoadWords'],
  system: ['systemTitle', 'systemWords'],
} as const satisfies Record<FaceOutcome, readonly [title: string, explanation: string]>

/** What to say of each end. Who is known already has no number left to correct. */
export function faceWords(outcome: FaceOutcome, purpose: FacePurpose) {
  return outcome === 'fixInput' && purpose === 'stepUp' ? (['retryNowTitle', 'fixInputAgainWords'] as const) : words[outcome]
}

/** The one act that fits the cause: again · ask again · another number · WeChat's settings · another road; null: only time helps. */
export type FaceHelp = 'retry' | 'askAgain' | 'fix' | 'settings' | 'otherRoad' | null

const help: Record<Exclude<FaceOutcome, 'passed'>, FaceHelp> = {
  retryNow: 'retry',
  fixInput: 'fix',
  permission: 'settings',
  cancelled: 'retry',
  pending: 'askAgain',
  waitLonger: null,
  otherRoad: 'otherRoad',
  system: 'retry',
}

export function faceHelp(outcome: Exclude<FaceOutcome, 'passed'>, purpose: FacePurpose): FaceHelp {
  return outcome === 'fixInput' && purpose === 'stepUp' ? 'retry' : help[outcome]
}
