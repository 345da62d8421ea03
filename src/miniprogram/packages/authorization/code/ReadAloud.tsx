import { useEffect, useRef, useState } from 'react'
import { readAloudText as text } from '../../../locale/readAloud'
import { Text, View } from '../../../platform/elements'
import { playSounds } from '../../../platform/playSounds'
import { readChoice } from '../../../platform/storedChoice'
import { Button } from '../../../ui/Button'
import { spokenCode, type Voice } from './spokenCode'

const voices: readonly Voice[] = ['cmn', 'yue']

/** The digits for whoever hears better than they see, or would rather let the phone tell the doctor. Stops with the page. */
export function ReadAloud({ code }: { code: string }) {
  const [playing, setPlaying] = useState<Voice | null>(null)
  const stop = useRef<() => void>(() => {})
  useEffect(() => () => stop.current(), [])
  const liked = readChoice('voice') === 'yue' ? [...voices].reverse() : voices
  const tap = (voice: Voice) => {
    stop.current()
    if (playing === voice) return
    setPlaying(voice)
    stop.current = playSounds(spokenCode(code, voice), () => setPlaying(null))
  }
  return (
    <>
      <View className="button-pair">
        {liked.map((voice) => (
          <Button key={voice} kind="quiet" onTap={() => tap(voice)}>
            {text(playing === voice ? 'stop' : voice)}
          </Button>
        ))}
      </View>
      <Text className="quiet-line">{text('nearby')}</Text>
    </>
  )
}
