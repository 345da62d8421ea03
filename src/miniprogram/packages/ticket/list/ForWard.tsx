import Taro from '@tarojs/taro'
import { ticketsText as text } from '../../../locale/tickets'
import { Text } from '../../../platform/elements'
import { useSession } from '../../../session/useSession'
import { Button } from '../../../ui/Button'
import { Notice } from '../../../ui/Notice'

const openFamily = () => void Taro.navigateTo({ url: '/packages/family/list/index' })

/** The message was about a ward, and these are one's own. */
export function ForWard() {
  const subject = useSession((session) => session.subject)
  if (subject !== null) return null
  return (
    <Notice tone="waiting">
      <Text>{text('forWard')}</Text>
      <Button kind="link" onTap={openFamily}>
        {text('toFamily')}
      </Button>
    </Notice>
  )
}
