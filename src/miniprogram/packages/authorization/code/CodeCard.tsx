import { useCallback } from 'react'
import { authorizationText as text } from '../../../locale/authorization'
import { groupDigits, secondsLeft, speakDigits } from '../../../locale/digits'
import { minutesAndSeconds } from '../../../locale/time'
import { Text, View } from '../../../platform/elements'
import { serverNow } from '../../../session/serverClock'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Countdown } from '../../../ui/Countdown'

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
      <View className="code__digits" role="img" label={spoken}>
        {groupDigits(code)}
        {/* WeChat's readers know no labels: they read words that take no room. */}
        <Text className="spoken">{spoken}</Text>
      </View>
      <Countdown className="code__left" secondsLeft={left} words={words} onOver={onOver} />
      <Button kind="link" onTap={onRenew}>
        {text('codeRenew')}
      </Button>
    </Card>
  )
}
