import Taro from '@tarojs/taro'
import { FamilyCell } from '../../capabilities/family/FamilyCell'
import { meText as text } from '../../locale/me'
import { Card } from '../../ui/Card'
import { Cell } from '../../ui/Cell'
import { Fold } from '../../ui/Fold'

const open = (url: string) => () => void Taro.navigateTo({ url })

/** What there is once it is known whose it is. */
export function OwnPages() {
  return (
    <>
      <Card kind="flush">
        <FamilyCell />
        <Cell title={text('healthCode')} words={text('healthCodeWords')} onTap={open('/packages/identity/healthCode/index')} />
        <Cell title={text('receipts')} words={text('receiptsWords')} onTap={open('/packages/authorization/receipts/index')} />
        <Cell title={text('tickets')} words={text('ticketsWords')} onTap={open('/packages/ticket/list/index')} />
        <Cell title={text('reminders')} words={text('remindersWords')} onTap={open('/packages/message/reminders/index')} />
      </Card>
      <Fold title={text('safety')}>
        <Card kind="flush">
          <Cell title={text('devices')} words={text('devicesWords')} onTap={open('/packages/identity/devices/index')} />
          <Cell title={text('lost')} words={text('lostWords')} onTap={open('/packages/identity/lost/index')} />
          <Cell title={text('vouch')} words={text('vouchWords')} onTap={open('/packages/identity/vouch/index')} />
        </Card>
      </Fold>
    </>
  )
}
