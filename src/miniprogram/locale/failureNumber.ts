import { textOf } from './text'

export const failureNumberText = textOf(
  {
    alone: '报错编号 {number}',
    traced: '报错编号 {number} · {trace}',
    copy: '点一下，复制完整编号',
    copied: '完整编号已复制，可以粘贴给客服',
    notCopied: '没有复制成功，请把编号念给客服',
  },
  {
    alone: 'Error number {number}',
    traced: 'Error number {number} · {trace}',
    copy: 'Tap to copy the whole number',
    copied: 'The whole number is copied; you can paste it for customer service',
    notCopied: 'It could not be copied; please read the number out to customer service',
  },
)
