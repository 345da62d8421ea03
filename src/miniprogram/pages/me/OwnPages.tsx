import Taro from '@tarojs/taro'
import { FamilyCell } from '../../capabilities/family/FamilyCell'
import { meText as text } from '../../locale/me'
import { Cell } from '../../ui/Cell'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** What there is once it is known whose it is. */
export function OwnPages() {
  return (
    <>
      <FamilyCell />
      <Cell title={text('receipts')} words={text('receiptsWords')} onTap={open('/packages/authorization/receipts/index')} />
      <Cell title={text('tickets')} words={text('ticketsWords')} onTap={open('/packages/ticket/list/index')} />
      <Cell title={text('reminders')} words={text('remindersWords')} onTap={open('/packages/message/reminders/index')} />
    </>
  )
}
