import { familyText as text } from '../../../locale/family'
import { Steps } from '../../../ui/Steps'
import { TopicCard } from '../../../ui/TopicCard'

/** Where registers name no tie: what to take to a window, what is done there, and that one comes back here. */
export function WindowRoad() {
  const steps = [
    { word: text('windowTake'), standing: 'now' },
    { word: text('windowDo'), standing: 'toCome' },
    { word: text('windowThen'), standing: 'toCome' },
  ] as const
  return (
    <TopicCard title={text('windowTitle')} words={text('windowLead')}>
      <Steps steps={steps} />
    </TopicCard>
  )
}
