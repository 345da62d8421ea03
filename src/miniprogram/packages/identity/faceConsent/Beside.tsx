import { faceText as text } from '../../../locale/face'
import { Button } from '../../../ui/Button'
import { TopicCard } from '../../../ui/TopicCard'
import { toOtherRoad } from '../otherRoad/toOtherRoad'

/** For who is over sixty: the camera is not the only way, and nobody has to fail at it first. */
export function Beside() {
  return (
    <TopicCard title={text('besideTitle')} words={text('besideWords')}>
      <Button kind="quiet" onTap={toOtherRoad}>
        {text('besideAct')}
      </Button>
    </TopicCard>
  )
}
