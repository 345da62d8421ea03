import { useEffect, useState } from 'react'
import { Text } from '../platform/elements'

interface Props {
  /** Seconds still to come, by whatever clock the caller trusts. */
  secondsLeft(): number
  words(seconds: number): string
  className?: string
  onOver(): void
}

/** Its own component, so that a tick touches one line and nothing around it. */
export function Countdown({ secondsLeft, words, className, onOver }: Props) {
  const [seconds, setSeconds] = useState(secondsLeft)
  useEffect(() => {
    const timer = setInterval(() => {
      const left = secondsLeft()
      setSeconds(left)
      if (left > 0) return
      clearInterval(timer)
      onOver()
    }, 1000)
    return () => clearInterval(timer)
  }, [secondsLeft, onOver])
  return <Text className={className}>{words(seconds)}</Text>
}
