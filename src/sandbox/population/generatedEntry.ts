import { createHash } from 'node:crypto'
import type { Entry } from '../../contract/record/recordEntry'
import { addDays, clockTime, instant } from './calendar'
import { lastDay, type Person } from './person'
import type { Random } from './random'

/** An entry with what the store needs beside it. */
export interface GeneratedEntry extends Entry {
  residentId: string
  /** The key of the list's order. */
  occurredAt: string
  visitType: string | null
}

interface Draft {
  module: Entry['module']
  title: string
  summary: string | null
  /** null when the source does not say: the entry then stands where it was collected. */
  on: string | null
  time?: string
  sourceOrg: string
  visitType?: string
  sections: Entry['sections']
  results?: Entry['results']
}

/** 采集时间 is a night or two after it happened, when the hospital's platform sends its day. */
export function entryOf(person: Person, draft: Draft, random: Random): GeneratedEntry {
  const { module, title, summary, on, time = '12:00', sourceOrg, visitType = null, sections, results = [] } = draft
  const collectedOn = addDays(on ?? lastDay, random.int(1, 3))
  const collectedAt = instant(collectedOn, clockTime(random.int(60, 320)))
  const occurredAt = on === null ? collectedAt : instant(on, time)
  const identity = [person.residentId, module, title, occurredAt, sourceOrg, JSON.stringify(sections), JSON.stringify(results)].join('|')
  return {
    residentId: person.residentId,
    entryId: createHash('sha256').update(identity).digest('base64url').slice(0, 22),
    module,
    title,
    summary,
    occurredOn: on,
    occurredAt,
    sourceOrg,
    collectedAt,
    visitType,
    sections,
    results,
  }
}

/** `[label, value]` pairs; an empty value is left out, as a source that has nothing to say does. */
export function section(heading: string, pairs: readonly (readonly [label: string, value: string])[]): Entry['sections'][number] {
  return { heading, fields: pairs.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })) }
}

export const visitTypeNames: Readonly<Record<string, string>> = { outpatient: '门诊', emergency: '急诊', inpatient: '住院' }
