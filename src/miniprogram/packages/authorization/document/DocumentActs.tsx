import Taro from '@tarojs/taro'
import { receiptsText as text } from '../../../locale/receipts'
import { Button } from '../../../ui/Button'
import type { ReadableDocument } from './readable'
import type { Standing } from './useDocument'

interface Props {
  document: ReadableDocument
  busy: boolean
  onWithdraw(): void
}

const again = () => void Taro.navigateTo({ url: '/packages/identity/notice/index?then=back' })

const isGiven = (standing: Standing) => standing === 'agreed' || standing === 'changed'
const canTakeBack = (document: ReadableDocument) => document === 'face' || document === 'messages'

/** Whether there is anything to do about it: a foot without a button would be an empty bar. */
export function hasAct(document: ReadableDocument, standing: Standing): boolean {
  return document === 'notice' ? standing !== 'agreed' : canTakeBack(document) && isGiven(standing)
}

/** Taking back is always within reach; 用户须知 alone is asked for here, the others where they are needed. */
export function DocumentActs({ document, busy, onWithdraw }: Props) {
  if (document === 'notice') {
    return (
      <Button kind="main" onTap={again}>
        {text('readAgain')}
      </Button>
    )
  }
  return (
    <Button kind="quiet" disabled={busy} onTap={onWithdraw}>
      {busy ? text('withdrawing') : text('withdraw')}
    </Button>
  )
}
