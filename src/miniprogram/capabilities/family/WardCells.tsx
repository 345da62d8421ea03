import Taro from '@tarojs/taro'
import { actingText as text } from '../../locale/acting'
import type { ActingFor } from '../../session/sessionStore'
import { Cell } from '../../ui/Cell'

interface Props {
  ward: ActingFor
}

const open = (url: string) => () => void Taro.navigateTo({ url })

/** What else can be done for a ward, beside giving access and reading the record; of it, what is left while guardians are in dispute. */
export function WardCells({ ward: { name, frozen } }: Props) {
  return (
    <>
      {frozen ? null : (
        <>
          <Cell title={text('events')} words={text('eventsWords', { name })} onTap={open('/packages/authorization/accessEvents/index')} />
          <Cell title={text('tickets')} words={text('ticketsWords', { name })} onTap={open('/packages/ticket/list/index')} />
          <Cell title={text('receipts')} words={text('receiptsWords', { name })} onTap={open('/packages/authorization/receipts/index')} />
        </>
      )}
      <Cell title={text('ward')} words={text('wardWords')} onTap={open('/packages/family/ward/index')} />
      <Cell title={text('family')} words={text('switchWords')} onTap={open('/packages/family/list/index')} />
    </>
  )
}
