import { faceText as text } from '../../../locale/face'
import { Heading, Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { toOtherRoad } from '../otherRoad/toOtherRoad'

/** For who is over sixty: the camera is not the only way, and nobody has to fail at it first. */
export function Beside() {
  return (
    <Card>
      <Heading level={2} className="card__title">
        {text('besideTitle')}
      </Heading>
      <Text className="card__words">{text('besideWords')}</Text>
      <Button kind="quiet" onTap={toOtherRoad}>
        {text('besideAct')}
      </Button>
    </Card>
  )
}
