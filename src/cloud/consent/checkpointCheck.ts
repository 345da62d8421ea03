import type { CheckpointStore, SignatureCheck } from '../ports'
import { type Checkpoint, readCheckpoint } from './checkpoint'
import { sm3Of } from './texts/text'

/** A place where what is there cannot be what was written. */
export type Broken =
  | { readonly kind: 'checkpoint'; readonly number: number; readonly wrong: string }
  | { readonly kind: 'entry'; readonly residentId: string; readonly number: number; readonly wrong: string }

/** Anchored heads by resident: number and hash, as the checkpoints have them, and when (ms) they were signed. */
export type Anchors = ReadonlyMap<string, readonly (readonly [number: number, hash: string, at: number])[]>

export interface CheckpointFindings {
  readonly count: number
  /** When the newest one that is whole was made. */
  readonly newestAt: Date | null
  readonly anchors: Anchors
  readonly broken: readonly Broken[]
}

interface Asked {
  readonly store: CheckpointStore
  readonly signatures: SignatureCheck
  /** What the store had before the database was looked at. */
  readonly exported: readonly number[]
  /** What the database says was exported, by number. */
  readonly remembered: ReadonlyMap<number, string>
}

/**
 * Signature, numbering and link of every checkpoint; up to the newest that store or database know, all must be in the store.
 * What a checkpoint with a wrong signature claims is not believed. Only known numbers are looked at, and a gap is named once:
 * one forged number must not cost as many steps as it is high.
 */
export async function checkCheckpoints({ store, signatures, exported, remembered }: Asked): Promise<CheckpointFindings> {
  const broken: Broken[] = []
  const anchors = new Map<string, [number, string, number][]>()
  const known = [...new Set([...exported, ...remembered.keys()])].sort((one, other) => one - other)
  let last: { readonly number: number; readonly hash: string | null } = { number: 0, hash: null }
  let newestAt: Date | null = null
  let count = 0
  for (const number of known) {
    const bytes = await store.read(number)
    if (!bytes) continue
    if (number > last.number + 1) broken.push(gap(last.number + 1, number - 1))
    const previous = number === last.number + 1 ? last.hash : remembered.get(number - 1)
    const wrong = await whatIsWrong(bytes, { number, previous, remembered: remembered.get(number), signatures })
    if (wrong !== null) broken.push({ kind: 'checkpoint', number, wrong })
    last = { number, hash: sm3Of(bytes) }
    const checkpoint = wrong === null ? readCheckpoint(bytes)?.checkpoint : null
    if (!checkpoint) continue
    count += 1
    newestAt = new Date(checkpoint.at)
    takeHeads(anchors, checkpoint)
  }
  const newest = known.at(-1) ?? 0
  if (newest > last.number) broken.push(gap(last.number + 1, newest))
  return { count, newestAt, anchors, broken }
}

function gap(from: number, to: number): Broken {
  return { kind: 'checkpoint', number: from, wrong: from === to ? '不在存证里' : `到第 ${to} 份都不在存证里` }
}

function takeHeads(anchors: Map<string, [number, string, number][]>, { heads, at }: Checkpoint): void {
  const signedAt = new Date(at).getTime()
  for (const [residentId, number, hash] of heads) {
    const known = anchors.get(residentId)
    if (known) known.push([number, hash, signedAt])
    else anchors.set(residentId, [[number, hash, signedAt]])
  }
}

interface Expected {
  readonly number: number
  /** Undefined when neither store nor database know the one before: then the gap has been named already. */
  readonly previous: string | null | undefined
  readonly remembered: string | undefined
  readonly signatures: SignatureCheck
}

async function whatIsWrong(bytes: Buffer, { number, previous, remembered, signatures }: Expected): Promise<string | null> {
  const read = readCheckpoint(bytes)
  if (!read) return '内容读不出来'
  if (!(await signatures.isValid(read.signedText, read.signature))) return '签名不对'
  if (read.checkpoint.number !== number) return `里面写的编号是 ${read.checkpoint.number}`
  if (previous !== undefined && read.checkpoint.previous !== previous) return '与前一个存证接不上'
  if (remembered !== undefined && sm3Of(bytes) !== remembered) return '与数据库记下的摘要不同'
  return null
}
