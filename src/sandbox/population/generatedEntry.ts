import { createHash } from 'node:crypto'
import type { FormId } from '../../contract/record/forms/recordForms'
import { recordForms } from '../../contract/record/forms/recordForms'
import type { Entry } from '../../contract/record/recordEntry'
import { addDays, clockTime, instant } from './calendar'
import { lastDay, type Person } from './person'
import type { Random } from './random'

/** An entry with what the store needs beside it. */
export interface GeneratedEntry extends Entry {
  residentId: string
  /** The key of the list's order. */
  occurredAt: string
  /** What a faulty source sends in its place. */
  malformed: unknown
}

interface Draft {
  form: FormId
  title: string
  summary: string | null
  /** null when the source does not say: the entry then stands where it was collected. */
  on: string | null
  time?: string
  sourceOrg: string
  visitType?: Entry['visitType']
  /** As the source marks it; most do not. */
  sensitive?: Entry['sensitive']
  parts: Entry['parts']
  results?: Entry['results']
}

/** 采集时间 is a night or two after it happened, when the hospital's platform sends its day. */
export function entryOf(person: Person, draft: Draft, random: Random): GeneratedEntry {
  const { form, title, summary, on, time = '12:00', sourceOrg, visitType = null, sensitive = null, parts, results = [] } = draft
  const { module } = recordForms[form]
  const collectedOn = addDays(on ?? lastDay, random.int(1, 3))
  const collectedAt = instant(collectedOn, clockTime(random.int(60, 320)))
  const occurredAt = on === null ? collectedAt : instant(on, time)
  const identity = [person.residentId, form, title, occurredAt, sourceOrg, random.int(0, 0x7fffffff)].join('|')
  return {
    residentId: person.residentId,
    entryId: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    module,
    form,
    title,
    summary,
    occurredOn: on,
    occurredAt,
    sourceOrg,
    collectedAt,
    visitType,
    sensitive,
    parts: parts.filter(({ fields }) => fields.length > 0),
    results,
    malformed: null,
  }
}

export const visitTypeNames = { outpatient: '门诊', emergency: '急诊', inpatient: '住院' } as const
