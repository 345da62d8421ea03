import { useCallback } from 'react'
import { authorizationText as text } from '../../../locale/authorization'
import { groupDigits, secondsLeft, speakDigits } from '../../../locale/digits'
import { minutesAndSeconds } from '../../../locale/time'
import { serverNow } from '../../../session/serverClock'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Countdown } from '../../../ui/Countdown'
import { Digits } from '../../../ui/Digits'
import { ReadAloud } from './ReadAloud'

interface Props {
  code: string
  expiresAt: string
  onOver(): void
  onRenew(): void
}

const words = (seconds: number) => (seconds > 0 ? text('codeLeft', { time: minutesAndSeconds(seconds) }) : text('codeOver'))

export function CodeCard({ code, expiresAt, onOver, onRenew }: Props) {
  const left = useCallback(() => secondsLeft(expiresAt, serverNow()), [expiresAt])
  const spoken = text('codeSpoken', { digits: speakDigits(code) })
  return (
    <Card>
      <Digits grouped={groupDigits(code)} spoken={spoken} />
      <Countdown className="digits__left" secondsLeft={left} words={words} onOver={onOver} />
      <ReadAloud code={code} />
      <Button kind="link" onTap={onRenew}>
        {text('codeRenew')}
      </Button>
    </Card>
  )
}
