import { entryOf, type GeneratedEntry } from './generatedEntry'
import { part } from './part'
import type { Person } from './person'
import type { Random } from './random'

/** What one hospital's platform sends instead of entries, from the day it was upgraded. */
export function faultyEntries(person: Person, random: Random): GeneratedEntry[] {
  return faults.map(({ on, sent }) => {
    const meant = entryOf(
      person,
      {
        form: 'laboratory',
        title: '肝功能',
        summary: null,
        on,
        time: '10:30',
        sourceOrg: person.place.hospital,
        visitType: 'outpatient',
        parts: [part('laboratory', 'report', { item: '肝功能', organisation: person.place.hospital })],
      },
      random,
    )
    return { ...meant, malformed: sent(wireOf(meant)) }
  })
}

type Wire = Readonly<Record<string, unknown>>

/** As a sound source would send it. */
function wireOf({ residentId, occurredAt, malformed, ...entry }: GeneratedEntry): Wire {
  return { ...entry }
}

const faults: readonly { on: string; sent(meant: Wire): unknown }[] = [
  // No source at all.
  { on: '2026-03-02', sent: ({ sourceOrg, ...rest }) => rest },
  // Wrong types; who sent it can still be read.
  { on: '2026-03-09', sent: (meant) => ({ ...meant, title: 7, results: '正常' }) },
  // Days that never were.
  { on: '2026-03-16', sent: (meant) => ({ ...meant, occurredOn: '2026-02-30', collectedAt: '2026-02-30T25:61:00Z' }) },
  // A form nobody knows.
  { on: '2026-03-23', sent: (meant) => ({ ...meant, form: 'bloodGasV2' }) },
  // Parts without fields.
  { on: '2026-03-30', sent: (meant) => ({ ...meant, parts: [{ part: 'report', heading: '报告信息' }], summary: { text: '未见异常' } }) },
  // A page of an error instead of an entry.
  { on: '2026-04-06', sent: () => '<html><body>500 Internal Server Error</body></html>' },
  { on: '2026-04-13', sent: () => ({}) },
]
