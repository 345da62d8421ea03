import Taro from '@tarojs/taro'
import type { Ticket } from '../../../../contract/ticket/ticket'
import { ticketsText as text } from '../../../locale/tickets'
import { Cell } from '../../../ui/Cell'
import { StatusTag } from '../../../ui/StatusTag'
import { cellWords, stateTones, titleOf } from '../ticketWords'

interface Props {
  ticket: Ticket
}

export function TicketCell({ ticket }: Props) {
  const { ticketId, state } = ticket
  const open = () => void Taro.navigateTo({ url: `/packages/ticket/ticket/index?ticketId=${ticketId}` })
  const mark = <StatusTag tone={stateTones[state]} word={text(state)} />
  return <Cell title={titleOf(ticket)} words={cellWords(ticket)} mark={mark} onTap={open} />
}
