import Taro from '@tarojs/taro'
import { actingText as text } from '../../locale/acting'
import type { ActingFor } from '../../session/sessionStore'
import { Cell } from '../../ui/Cell'

interface Props {
  ward: ActingFor
}

const open = (url: string) => () => void Taro.navigateTo({ url })

/** What else can be done for a ward, beside reading the record. */
export function WardCells({ ward: { name } }: Props) {
  return (
    <>
      <Cell title={text('tickets')} words={text('ticketsWords', { name })} onTap={open('/packages/ticket/list/index')} />
      <Cell title={text('receipts')} words={text('receiptsWords', { name })} onTap={open('/packages/authorization/receipts/index')} />
      <Cell title={text('family')} words={text('switchWords')} onTap={open('/packages/family/list/index')} />
    </>
  )
}
