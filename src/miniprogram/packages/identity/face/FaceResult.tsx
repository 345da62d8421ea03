import type { FaceOutcome } from '../../../../contract/identity/finishFace'
import { identityText as text } from '../../../locale/identity'
import { Heading, Text } from '../../../platform/elements'
import { StatusTag, type Tone } from '../../../ui/StatusTag'

interface Props {
  outcome: FaceOutcome
}

const words = {
  passed: ['positive', 'facePassed', 'facePassedWords'],
  retryNow: ['waiting', 'retryNowTitle', 'retryNowWords'],
  fixInput: ['waiting', 'fixInputTitle', 'fixInputWords'],
  permission: ['waiting', 'permissionTitle', 'permissionWords'],
  cancelled: ['waiting', 'cancelledTitle', 'cancelledWords'],
  pending: ['waiting', 'pendingTitle', 'pendingWords'],
  waitLonger: ['waiting', 'waitLongerTitle', 'waitLongerWords'],
  otherRoad: ['waiting', 'otherRoadTitle', 'otherRoadWords'],
  system: ['waiting', 'systemTitle', 'systemWords'],
} as const satisfies Record<FaceOutcome, readonly [Tone, string, string]>

/** What came of it, by cause, with what helps. */
export function FaceResult({ outcome }: Props) {
  const [tone, title, explanation] = words[outcome]
  return (
    <>
      <StatusTag tone={tone} word={tone === 'positive' ? text('facePassed') : text('faceName')} />
      <Heading level={2} className='page__heading'>
        {text(title)}
      </Heading>
      <Text className='page__lead'>{text(explanation)}</Text>
    </>
  )
}
