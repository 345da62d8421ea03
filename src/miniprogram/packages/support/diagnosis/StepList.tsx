import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import type { DiagnosisStep } from '../../../../contract/support/diagnosis'
import { diagnosisText as text } from '../../../locale/diagnosis'
import { Text, View } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { stepWords } from './diagnosisWords'

interface Props {
  steps: readonly DiagnosisStep[]
}

/** A hundred at once would be more than WeChat should draw: so many to begin with, and so many more whenever the end is reached. */
const atFirst = 20
const atOnce = 12

/** The whole way, as far as somebody reads on. */
export function StepList({ steps }: Props) {
  const [shown, show] = useState(atFirst)
  const readOn = () => show((before) => (before < steps.length ? before + atOnce : before))
  useReachBottom(readOn)
  const left = steps.length - shown
  return (
    <>
      <Card>
        {steps.length === 0 ? <Text className="card__words">{text('noSteps')}</Text> : null}
        {steps.slice(0, shown).map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way stays as it is, and its steps have no other name than their place
          <View key={place} className="diagnosis__step">
            {stepWords(step)}
          </View>
        ))}
      </Card>
      {/* Of its own, so that its going away redraws nothing else. */}
      <View>
        {left > 0 ? (
          <Button kind="quiet" onTap={readOn}>
            {text('readOn', { count: left })}
          </Button>
        ) : null}
      </View>
    </>
  )
}
