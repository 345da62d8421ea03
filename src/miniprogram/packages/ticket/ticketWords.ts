import type { Ticket } from '../../../contract/ticket/ticket'
import { ticketsText as text } from '../../locale/tickets'
import { sourceDate } from '../../locale/time'
import type { Tone } from '../../ui/StatusTag'

export const stateTones: Record<Ticket['state'], Tone> = {
  sending: 'waiting',
  submitted: 'waiting',
  assigned: 'waiting',
  awaitingConsent: 'waiting',
  answered: 'positive',
  closed: 'ended',
}

/** 勘误：主诉 · 问题反馈：门诊病历 · 越权投诉 */
export function titleOf({ kind, about }: Pick<Ticket, 'kind' | 'about'>): string {
  return about === null ? text(kind) : text('titleAbout', { kind: text(kind), what: about.field ?? about.form })
}

/** One line of the list: its last day only while an answer is owed. */
export function cellWords({ state, orgName, dueOn }: Pick<Ticket, 'state' | 'orgName' | 'dueOn'>): string {
  if (state === 'closed' || state === 'awaitingConsent') return orgName
  if (state === 'answered') return text('cellConfirm', { orgName })
  return dueOn === null ? text('cellDueLater', { orgName }) : text('cellLine', { orgName, due: dueWords({ dueOn }) })
}

export function dueWords({ dueOn }: Pick<Ticket, 'dueOn'>): string {
  return dueOn === null ? text('dueUnknown') : text('dueBy', { day: sourceDate(dueOn) })
}
