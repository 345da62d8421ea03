import { sql } from 'kysely'
import type { Database } from './ports'
import type { Tables } from './tables'

/** How long the rows of a table are kept, and why; told by the folder that owns it (its keeping.ts). docs/operations.md prints the list. */
export interface KeepingRule {
  readonly table: keyof Tables
  readonly what: string
  readonly kept: string
  readonly why: string
  /**
   * Erases what is past it, so many rows at most; how many. Fewer mean that nothing is left: what something else still needs has to stay out
   * of its query, or it takes the place of what could go. Absent: it goes with something else, or `kept` says until when it stays.
   */
  readonly erase?: (turn: EraseTurn) => Promise<number>
}

export interface EraseTurn {
  readonly db: Database
  readonly now: Date
  readonly most: number
}

export const dayMs = 86_400_000
/** 网络安全法 21 (logs, at least six months): the longest six there are. */
export const sixMonthsMs = 184 * dayMs
/** 民法典 188 (limitation of claims), 个人信息保护法 56 (records of processing). */
export const threeYearsMs = 1_096 * dayMs

const atOnce = 500
/** One day's turn erases so many batches of a table at most; what is left waits for the next. */
const mostBatches = 200

export interface Erased {
  /** How many rows, by table. */
  readonly erased: Readonly<Record<string, number>>
  readonly failures: readonly unknown[]
}

/** What each rule erased. One that fails keeps no other from its turn, nor from being told of. */
export async function eraseOld(db: Database, now: Date, rules: readonly KeepingRule[]): Promise<Erased> {
  const erased: Record<string, number> = {}
  const failures: unknown[] = []
  for (const { table, erase } of rules) {
    if (!erase) continue
    try {
      for (let batch = 0; batch < mostBatches; batch += 1) {
        const rows = await erase({ db, now, most: atOnce })
        if (rows > 0) erased[table] = (erased[table] ?? 0) + rows
        if (rows < atOnce) break
      }
    } catch (error) {
      failures.push(error)
    }
  }
  return { erased, failures }
}

/** Rows whose instant in this column lies so far back. */
export function eraseAfter(table: keyof Tables, column: string, keptMs: number): NonNullable<KeepingRule['erase']> {
  return async ({ db, now, most }) => {
    const name = sql.table(table)
    const old = sql`select ctid from ${name} where ${sql.ref(column)} <= ${new Date(now.getTime() - keptMs)} limit ${most}`
    const { numAffectedRows } = await sql`delete from ${name} where ctid = any(array(${old}))`.execute(db)
    return Number(numAffectedRows ?? 0)
  }
}
