import type { FaceOutcome } from '../../../../contract/identity/finishFace'
import { identityText as text } from '../../../locale/identity'
import { Heading, Text } from '../../../platform/elements'

interface Props {
  outcome: FaceOutcome
  /** Done again by who is at level 2 already. */
  again: boolean
}

const words = {
  passed: ['facePassed', 'facePassedWords'],
  retryNow: ['retryNowTitle', 'retryNowWords'],
  fixInput: ['fixInputTitle', 'fixInputWords'],
  permission: ['permissionTitle', 'permissionWords'],
  cancelled: ['cancelledTitle', 'cancelledWords'],
  pending: ['pendingTitle', 'pendingWords'],
  waitLonger: ['waitLongerTitle', 'waitLongerWords'],
  otherRoad: ['otherRoadTitle', 'otherRoadWords'],
  system: ['systemTitle', 'systemWords'],
} as const satisfies Record<FaceOutcome, readonly [title: string, explanation: string]>

/** What came of it, by cause, with what helps. */
export function FaceResult({ outcome, again }: Props) {
  const [title, explanation] = again && outcome === 'passed' ? (['stepUpPassed', 'stepUpPassedWords'] as const) : words[outcome]
  return (
    <>
      <Heading level={2} className="page__heading">
        {text(title)}
      </Heading>
      <Text className="page__lead">{text(explanation)}</Text>
    </>
  )
}
