import { randomUUID } from 'node:crypto'
import { provinceTicket, ticketsAct, ticketsCreate } from '../../../contract/upstream/hutong/tickets'
import type { ExampleCaller } from '../../exampleCaller'
import { exampleCollectedAt, examplePerson } from './exampleRecord'

const wrongDiagnosis = {
  entryId: 'visit',
  module: 'visit',
  form: '门诊记录',
  field: '诊断',
  fieldId: 'clinicNote.diagnosis',
  reason: 'wrong',
}

export function exampleAbout(changed: object = {}) {
  return { ...wrongDiagnosis, correct: '高血压1级', identityConsent: false, ...changed }
}

/** For tests: the resident of exampleRecord.ts by the record service, and the people at the source by the province's page. */
export function exampleDesk(sandboxUrl: string, ask: ExampleCaller) {
  return {
    async create(changed: object): Promise<string> {
      const ticketId = randomUUID()
      const usual = { orgCode: null, orgName: '甲医院', words: '与病历本不符', evidence: [], createdAt: exampleCollectedAt }
      const { answer } = await ask('/tickets.create', { ...examplePerson, ...usual, ticketId, ...changed })
      const { result } = ticketsCreate.answer.parse(answer)
      if (result?.state !== 'submitted' || result.holder !== '省平台') throw new Error(`not taken: ${JSON.stringify(answer)}`)
      return ticketId
    },

    async handle(body: object) {
      const response = await fetch(`${sandboxUrl}/province/tickets`, { method: 'POST', body: JSON.stringify(body) })
      const answer = Object(await response.json())
      return { status: response.status, ...(response.ok ? provinceTicket.parse(answer.ticket) : answer) }
    },

    async decide(ticketId: string, act: string, more: object = {}) {
      const { answer } = await ask('/tickets.act', { ...examplePerson, ticketId, actId: randomUUID(), act, ...more })
      const { result } = ticketsAct.answer.parse(answer)
      return { done: result?.done, ...(result?.done ? result.ticket : {}) }
    },

    /** The entry as the record service answers, with its fields by label. */
    async read(entryId: string) {
      const { answer } = await ask('/record.entry', { ...examplePerson, question: 'q', entryId })
      const { entry } = Object(answer).result
      const fields = (entry.parts ?? []).flatMap((part: { fields: { label: string; value: string }[] }) => part.fields)
      return { ...entry, fields: Object.fromEntries(fields.map(({ label, value }: { label: string; value: string }) => [label, value])) }
    },
  }
}
