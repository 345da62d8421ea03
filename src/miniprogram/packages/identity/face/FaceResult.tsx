import type { FaceOutcome } from '../../../../contract/identity/finishFace'
import type { FacePurpose } from '../../../../contract/identity/startFace'
import { faceText as text } from '../../../locale/face'
import { Heading, Text } from '../../../platform/elements'
import { faceWords } from './faceWords'

interface Props {
  outcome: FaceOutcome
  purpose: FacePurpose
}

/** What came of it, by cause, with what helps. */
export function FaceResult({ outcome, purpose }: Props) {
  const [title, explanation] = faceWords(outcome, purpose)
  return (
    <>
      <Heading level={2} className="page__heading">
        {text(title)}
      </Heading>
      <Text className="page__lead">{text(explanation)}</Text>
    </>
  )
}
