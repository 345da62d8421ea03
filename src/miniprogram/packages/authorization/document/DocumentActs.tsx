import Taro from '@tarojs/taro'
import { receiptsText as text } from '../../../locale/receipts'
import { Button } from '../../../ui/Button'
import type { ReadableDocument } from './readable'
import type { Standing } from './useDocument'

interface Props {
  document: ReadableDocument
  standing: Standing
  busy: boolean
  onWithdraw(): void
}

const again = () => void Taro.navigateTo({ url: '/packages/identity/notice/index?then=back' })

/** Taking back is always within reach; 用户须知 alone is asked for here, the others where they are needed. */
export function DocumentActs({ document, standing, busy, onWithdraw }: Props) {
  const given = standing === 'agreed' || standing === 'changed'
  if (document === 'notice' && standing !== 'agreed') {
    return (
      <Button kind="main" onTap={again}>
        {text('readAgain')}
      </Button>
    )
  }
  if ((document !== 'face' && document !== 'messages') || !given) return null
  return (
    <Button kind="quiet" disabled={busy} onTap={onWithdraw}>
      {busy ? text('withdrawing') : text('withdraw')}
    </Button>
  )
}
