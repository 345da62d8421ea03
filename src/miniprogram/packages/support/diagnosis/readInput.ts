import * as z from 'zod/mini'
import { type DiagnosisStep, diagnosisFactSchema } from '../../../../contract/support/diagnosis'
import { type InputWord, inputWords } from '../../../../contract/support/diagnosisWords'
import type { ToldFacts } from '../../../session/diagnosisInputs'

/** Fields of inputs that a diagnosis calls otherwise; all the rest by their own names. */
const words: Readonly<Record<string, InputWord>> = {
  requestId: 'request',
  grantId: 'grant',
  receiptId: 'receipt',
  deviceId: 'device',
  residentId: 'ward',
  guardianId: 'guardian',
  eventId: 'event',
  ticketId: 'ticket',
  entryId: 'entry',
  orgCode: 'hospital',
  word: 'searched',
  cursor: 'further',
  from: 'dated',
  to: 'dated',
  sourceOrg: 'ofOneSource',
}

/** Checked once more against the lists of a diagnosis: what is no word of theirs, and no small number, stays on the phone. */
export function readInput(operation: string | null, told: ToldFacts): NonNullable<DiagnosisStep['input']> {
  const facts = Object.entries(told).flatMap(([field, fact]) => {
    const called = operation === 'ticket.act' && field === 'kind' ? 'act' : (words[field] ?? field)
    const word = inputWords.find((known) => known === called)
    const read = z.safeParse(diagnosisFactSchema, fact)
    return word !== undefined && read.success ? [[word, read.data] as const] : []
  })
  return Object.fromEntries(facts)
}
