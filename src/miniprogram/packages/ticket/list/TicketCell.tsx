import Taro from '@tarojs/taro'
import type { Ticket } from '../../../../contract/ticket/ticket'
import { ticketsText as text } from '../../../locale/tickets'
import { Cell } from '../../../ui/Cell'
import { StatusTag } from '../../../ui/StatusTag'
import { dueWords, stateTones, titleOf } from '../ticketWords'

interface Props {
  ticket: Ticket
}

export function TicketCell({ ticket }: Props) {
  const { ticketId, state, orgName } = ticket
  const open = () => void Taro.navigateTo({ url: `/packages/ticket/ticket/index?ticketId=${ticketId}` })
  const words = state === 'closed' ? orgName : text('cellLine', { orgName, due: dueWords(ticket) })
  return <Cell title={titleOf(ticket)} words={words} mark={<StatusTag tone={stateTones[state]} word={text(state)} />} onTap={open} />
}
