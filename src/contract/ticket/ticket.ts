import * as z from 'zod/mini'
import { instantSchema } from '../answer'
import { entryIdSchema } from '../record/recordEntry'
import { recordModules } from '../record/recordModule'
import { reportReasons } from './reasons'

/** 工单: 越权投诉 · 问题反馈 · 勘误 · 迁移 · 托管. */
export const ticketKinds = ['complaint', 'feedback', 'correction', 'migration', 'custody'] as const
export type TicketKind = (typeof ticketKinds)[number]

/**
 * `sending`: stored here, not yet taken by the province's 工单 service · `submitted` taken · `assigned` an organisation works on it ·
 * `awaitingConsent` it proposes to change who the record says the person is: nothing changes before they agree (管理规范 art. 21) ·
 * `answered` waits for the person's 确认 or 重新处理 · `closed`.
 */
export const ticketStates = ['sending', 'submitted', 'assigned', 'awaitingConsent', 'answered', 'closed'] as const

/** What the person may do now. */
export const ticketActs = ['confirm', 'reopen', 'decide'] as const
export type TicketAct = (typeof ticketActs)[number]

/** What a 问题反馈 or 勘误 is about, in the words of the form template: 档案编号, 表单, 字段. */
export const ticketAboutSchema = z.object({
  /** null when the entry could not even be read. */
  entryId: z.nullable(entryIdSchema),
  module: z.nullable(z.enum(recordModules)),
  /** The form's and the field's names as the page showed them; the field null when it is the whole entry. */
  form: z.string(),
  field: z.nullable(z.string()),
  reason: z.enum(reportReasons),
  /** What the person says would be right. */
  correct: z.nullable(z.string()),
})

export const ticketSchema = z.object({
  ticketId: z.uuid(),
  kind: z.enum(ticketKinds),
  state: z.enum(ticketStates),
  /** The organisation it goes to: the source (谁提供谁负责), or the one that keeps the record. */
  orgName: z.string(),
  /** Who holds it now; null until the province has taken it. */
  holder: z.nullable(z.string()),
  words: z.string(),
  createdAt: instantSchema,
  /** The last day by which an answer is owed, `YYYY-MM-DD` in UTC+8; null until the province has taken it. */
  dueOn: z.nullable(z.string()),
  /** The access event a complaint is about. */
  eventId: z.nullable(z.string()),
  about: z.nullable(ticketAboutSchema),
  /** 迁移: the centre it leaves; the one it goes to is `orgName`. */
  movedFrom: z.nullable(z.string()),
  /** Photos given with it, and those that were announced but did not come in time. */
  evidence: z.int(),
  evidenceMissing: z.int(),
  /** What a proposed change of an identity field would write; while `awaitingConsent`. */
  proposal: z.nullable(z.string()),
  answer: z.nullable(z.string()),
  acts: z.array(z.enum(ticketActs)),
  steps: z.array(z.object({ at: instantSchema, words: z.string() })),
})
export type Ticket = z.infer<typeof ticketSchema>

/** What a person writes. */
export const ticketWordsSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(500))
