import Taro from '@tarojs/taro'
import { actingText as text } from '../../locale/acting'
import { Text } from '../../platform/elements'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'

interface Props {
  name: string
}

const openWard = () => void Taro.navigateTo({ url: '/packages/family/ward/index' })

/** Guardians in dispute: what is left, and the way out of it. */
export function FrozenNotice({ name }: Props) {
  return (
    <Notice tone="waiting" title={text('frozenTitle', { name })}>
      <Text>{text('frozenWords')}</Text>
      <Button kind="link" onTap={openWard}>
        {text('frozenAct')}
      </Button>
    </Notice>
  )
}
