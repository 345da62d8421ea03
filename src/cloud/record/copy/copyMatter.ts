import type { DocumentType } from '../../../contract/identity/documentType'
import type { OpenedEntry } from '../../../contract/record/recordEntry'
import type { RecordModule } from '../../../contract/record/recordModule'

export type ReadEntry = Extract<OpenedEntry, { state: 'read' }>
export type UnreadEntry = Extract<OpenedEntry, { state: 'unreadable' }>

/** What a copy is made of, whatever its format. It lives for one call. */
export interface CopyMatter {
  readonly person: { readonly name: string; readonly documentType: DocumentType; readonly documentNumber: string }
  readonly by: 'self' | 'guardian'
  /** In the record's own order, each with its entries, newest first. */
  readonly modules: readonly { readonly module: RecordModule; readonly entries: readonly OpenedEntry[] }[]
  readonly from: string | null
  readonly to: string | null
  readonly madeAt: Date
  readonly verifyUrl: string
  /** SM3 of the public key, lower-case hex: the verify page shows the same. */
  readonly keyPrint: string
}

export function entriesOf({ modules }: CopyMatter): OpenedEntry[] {
  return modules.flatMap(({ entries }) => entries)
}

export function unreadOf(matter: CopyMatter): UnreadEntry[] {
  return entriesOf(matter).flatMap((entry) => (entry.state === 'unreadable' ? [entry] : []))
}

export function readOf(matter: CopyMatter): ReadEntry[] {
  return entriesOf(matter).flatMap((entry) => (entry.state === 'read' ? [entry] : []))
}

/** Who is told as the source, and of how many entries; most first. */
export function sourcesOf(matter: CopyMatter): { org: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { sourceOrg } of entriesOf(matter)) {
    const org = sourceOrg ?? '来源不明'
    counts.set(org, (counts.get(org) ?? 0) + 1)
  }
  return [...counts].map(([org, count]) => ({ org, count })).sort((left, right) => right.count - left.count)
}

export function periodWords({ from, to }: Pick<CopyMatter, 'from' | 'to'>): string {
  if (from === null && to === null) return '不限（档案自2021年1月起）'
  return `${from ?? '最早'} 至 ${to ?? '今天'}`
}

/** An instant as a clock in China shows it. */
export function chinaTime(instant: Date | string): string {
  const at = new Date(new Date(instant).getTime() + 8 * 3_600_000)
  return at.toISOString().slice(0, 16).replace('T', ' ')
}

/** As the source gave it; only an instant's machine writing is made readable. */
export function occurredWords(occurredOn: string | null): string {
  if (occurredOn === null || occurredOn === '') return '时间未注明'
  return occurredOn.replace(/^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(:\d\d(\.\d+)?)?(\+08:00)?$/, '$1 $2')
}
