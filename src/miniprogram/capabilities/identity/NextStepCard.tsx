import type { Me } from '../../../contract/identity/me'
import { ladderText as text } from '../../locale/ladder'
import { Heading, Text } from '../../platform/elements'
import { nextStep, stepsDone } from '../../session/ladder'
import { raiseTo } from '../../session/raise'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ProofDueCard } from './ProofDueCard'

interface Props {
  me: Me
  /** Something else on the page is more pressing. */
  quiet: boolean
}

const words = {
  phone: [text('stepPhone'), text('stepPhoneWords')],
  realName: [text('stepRealName'), text('stepRealNameWords')],
  faceConsent: [text('stepFace'), text('stepFaceWords')],
  other: [text('stepOther'), text('stepOtherWords')],
} as const

/** The one thing to do next and what it opens, until nothing is left. */
export function NextStepCard({ me, quiet }: Props) {
  const step = nextStep(me)
  if (!step) return null
  if (me.proofDue) return <ProofDueCard />
  const left = 3 - stepsDone(me)
  // WeChat's camera knows ID cards alone.
  const [title, explanation] = words[step === 'faceConsent' && me.resident?.documentType !== '01' ? 'other' : step]
  return (
    <Card>
      <Text className="quiet-line">{left === 1 ? text('stepTitleLast') : text('stepTitle', { count: left })}</Text>
      <Heading level={2} className="card__title">
        {title}
      </Heading>
      <Text className="card__words">{explanation}</Text>
      <Button kind={quiet ? 'quiet' : 'main'} onTap={() => raiseTo(2)}>
        {title}
      </Button>
    </Card>
  )
}
