import { useCallback } from 'react'
import { groupDigits, secondsLeft, speakDigits } from '../../../locale/digits'
import { otherRoadText as text } from '../../../locale/otherRoad'
import { minutesAndSeconds } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Countdown } from '../../../ui/Countdown'
import { Digits } from '../../../ui/Digits'
import { Notice } from '../../../ui/Notice'
import { Page } from '../../../ui/Page'

interface Props {
  code: string
  expiresAt: string
  onOver(): void
  onAgain(): void
}

const words = (seconds: number) => (seconds > 0 ? text('familyLeft', { time: minutesAndSeconds(seconds) }) : text('familyOver'))

/** Read off this screen by whoever sits beside it, and by nobody else. */
export function ShownDigits({ code, expiresAt, onOver, onAgain }: Props) {
  const left = useCallback(() => secondsLeft(expiresAt, serverNow()), [expiresAt])
  const spoken = text('familySpoken', { digits: speakDigits(code) })
  return (
    <Page name={text('familyName')} heading={text('familyShown')} lead={text('familyShownLead')}>
      <Card>
        <Digits grouped={groupDigits(code)} spoken={spoken} />
        <Countdown className="digits__left" secondsLeft={left} words={words} onOver={onOver} />
        <Button kind="link" onTap={onAgain}>
          {text('familyAgain')}
        </Button>
      </Card>
      <Notice tone="waiting" title={text('familyWarning')}>
        {text('familyWarningWords')}
      </Notice>
    </Page>
  )
}
