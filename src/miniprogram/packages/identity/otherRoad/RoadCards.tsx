import Taro from '@tarojs/taro'
import { otherRoadText as text } from '../../../locale/otherRoad'
import { Text } from '../../../platform/elements'
import { Button } from '../../../ui/Button'
import { TopicCard } from '../../../ui/TopicCard'

interface Props {
  /** The number that was proven at a window, once one was. */
  pinPhoneMasked: string | null
  /** Under 18 the window is the only way. */
  windowOnly: boolean
}

const open = (page: 'window' | 'askFamily') => () => void Taro.navigateTo({ url: `/packages/identity/${page}/index` })

/** The ways side by side: what each is, what to bring, and the way in. */
export function RoadCards({ pinPhoneMasked, windowOnly }: Props) {
  return (
    <>
      <TopicCard title={text('toWindow')} words={text('toWindowWords')}>
        <Text className="card__words">
          {pinPhoneMasked === null ? text('toWindowBring') : text('windowDone', { phone: pinPhoneMasked })}
        </Text>
        <Button kind={pinPhoneMasked === null ? 'quiet' : 'main'} onTap={open('window')}>
          {pinPhoneMasked === null ? text('toWindowAct') : text('windowDoneAct')}
        </Button>
      </TopicCard>
      {windowOnly ? null : (
        <TopicCard title={text('toFamily')} words={text('toFamilyWords')}>
          <Text className="card__words">{text('toFamilyBring')}</Text>
          <Button kind="quiet" onTap={open('askFamily')}>
            {text('toFamilyAct')}
          </Button>
        </TopicCard>
      )}
    </>
  )
}
