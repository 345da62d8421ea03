import { dayMs, threeYearsMs } from '../retention'
import type { Anchors, Broken } from './checkpointCheck'
import { type ChainEntry, entryHash } from './entryHash'
import { erasedDocument } from './eraseReceipts'

export interface StoredEntry extends ChainEntry {
  readonly hash: string
  /** What the table of heads says of this resident; null when it says nothing. */
  readonly head: { readonly number: number; readonly hash: string; readonly anchoredNumber: number } | null
}

export interface ChainFindings {
  /** Whole up to here, and covered by a checkpoint. */
  readonly anchored: number
  /** Whole, but not covered yet: never to be called valid. */
  readonly notAnchored: number
  /** The first broken place of each chain, in the order of residents. */
  readonly broken: readonly Broken[]
}

/** An entry is exported within a minute; one that waits this much longer is left out. */
const longestWaitMs = 5 * 60_000

/** Words are erased after three years (keeping.ts). By so much a checkpoint may have come later than the entry it covers. */
const lateCheckpointMs = 7 * dayMs

/**
 * Takes every entry of every chain in the order of (resident, number). A link that is whole proves all that is before it,
 * so the first broken place of a chain is where somebody's hand was; what follows it proves nothing.
 */
export class ChainCheck {
  #anchored = 0
  #notAnchored = 0
  #broken: Broken[] = []
  #last: StoredEntry | null = null
  #lastIsBroken = false
  #seen = new Set<string>()

  /** `newestAt`: when the newest checkpoint was made, if there is one; `now`: until when entries may have been erased. */
  constructor(
    private readonly anchors: Anchors,
    private readonly newestAt: Date | null,
    private readonly now: Date | null,
  ) {}

  take(entry: StoredEntry): void {
    if (this.#last?.residentId !== entry.residentId) {
      this.#endChain()
      this.#last = null
      this.#lastIsBroken = false
    }
    if (!this.#lastIsBroken) this.#judge(entry)
    this.#last = entry
  }

  findings(): ChainFindings {
    this.#endChain()
    this.#last = null
    for (const [residentId, heads] of this.anchors) {
      if (!this.#seen.has(residentId)) this.#name(residentId, 1, `整条凭证都不见了，存证里有 ${newestOf(heads)} 张`)
    }
    return { anchored: this.#anchored, notAnchored: this.#notAnchored, broken: this.#broken }
  }

  #judge(entry: StoredEntry): void {
    const heads = this.anchors.get(entry.residentId) ?? []
    const expected = (this.#last?.number ?? 0) + 1
    const wrong =
      whatIsWrong(entry, this.#last, heads) ??
      (this.#isErasedTooSoon(entry, heads) ? '内容被抹去，而存证证明不了它已满3年' : null) ??
      (this.#isLeftOut(entry, heads) ? '早该存证了，最近一份存证里还没有它' : null)
    if (wrong !== null) {
      this.#lastIsBroken = true
      this.#name(entry.residentId, Math.min(expected, entry.number), wrong)
    } else if (entry.number <= newestOf(heads)) this.#anchored += 1
    else this.#notAnchored += 1
  }

  /** How old an entry is that says nothing any more, only a checkpoint outside the database can tell. */
  #isErasedTooSoon(entry: StoredEntry, heads: Heads): boolean {
    if (!isErased(entry)) return false
    const latest = Math.max(this.now?.getTime() ?? 0, this.newestAt?.getTime() ?? 0) - threeYearsMs + lateCheckpointMs
    return !heads.some(([number, , signedAt]) => number >= entry.number && signedAt <= latest)
  }

  #isLeftOut(entry: StoredEntry, heads: Heads): boolean {
    if (this.newestAt === null || entry.number <= newestOf(heads)) return false
    return Number(entry.agreedAt) < (this.newestAt.getTime() - longestWaitMs) * 1000
  }

  #endChain(): void {
    const last = this.#last
    if (!last) return
    this.#seen.add(last.residentId)
    if (this.#lastIsBroken) return
    const newest = newestOf(this.anchors.get(last.residentId) ?? [])
    if (newest > last.number) this.#name(last.residentId, last.number + 1, `末尾少了，存证里到第 ${newest} 张`)
    else if (last.head?.number !== last.number)
      this.#name(last.residentId, last.number + 1, `末尾与链头记录的 ${last.head?.number ?? 0} 张不同`)
    else if (last.head.hash !== last.hash) this.#name(last.residentId, last.number, '与链头记录的摘要不同')
    else if (last.head.anchoredNumber > newest)
      this.#name(last.residentId, newest + 1, `链头记录说已存证到第 ${last.head.anchoredNumber} 张，存证里只到第 ${newest} 张`)
  }

  #name(residentId: string, number: number, wrong: string): void {
    this.#broken.push({ kind: 'entry', residentId, number, wrong })
  }
}

type Heads = readonly (readonly [number: number, hash: string, at: number])[]

/** Its words were erased: number and hashes are what is left (eraseReceipts.ts). */
function isErased({ document }: ChainEntry): boolean {
  return document === erasedDocument
}

function whatIsWrong(entry: StoredEntry, before: StoredEntry | null, heads: Heads): string | null {
  const expected = (before?.number ?? 0) + 1
  if (entry.number !== expected) return entry.number < expected ? `第 ${entry.number} 张有两份` : `少了第 ${expected} 张`
  if (!isErased(entry) && entryHash(entry) !== entry.hash) return '内容与它的摘要不符'
  if (entry.previousHash !== (before?.hash ?? null)) return '与前一张接不上'
  if (before && Number(entry.agreedAt) < Number(before.agreedAt)) return '时间早于前一张'
  const differs = heads.some(([number, hash]) => number === entry.number && hash !== entry.hash)
  return differs ? `与签名存证不符，第 ${anchoredBefore(heads, entry.number) + 1} 张到这一张之间被改写过` : null
}

/** The newest place before this one that a checkpoint still vouches for. */
function anchoredBefore(heads: Heads, number: number): number {
  return newestOf(heads.filter(([anchored]) => anchored < number))
}

function newestOf(heads: Heads): number {
  return heads.reduce((newest, [number]) => Math.max(newest, number), 0)
}
