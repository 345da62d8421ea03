import type { CheckpointStore, SignatureCheck } from '../ports'
import { type Checkpoint, readCheckpoint } from './checkpoint'
import { sm3Of } from './texts/text'

/** A place where what is there cannot be what was written. */
export type Broken =
  | { readonly kind: 'checkpoint'; readonly number: number; readonly wrong: string }
  | { readonly kind: 'entry'; readonly residentId: string; readonly number: number; readonly wrong: string }

/** Anchored heads by resident: number and hash, as the checkpoints have them. */
export type Anchors = ReadonlyMap<string, readonly (readonly [number: number, hash: string])[]>

export interface CheckpointFindings {
  readonly count: number
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
 * Signature, numbering and link of every checkpoint; one that the database remembers must be in the store.
 * What a checkpoint with a wrong signature claims is not believed.
 */
export async function checkCheckpoints({ store, signatures, exported, remembered }: Asked): Promise<CheckpointFindings> {
  const broken: Broken[] = []
  const anchors = new Map<string, [number, string][]>()
  const newest = Math.max(0, ...exported.slice(-1), ...remembered.keys())
  let previous: string | null = null
  let count = 0
  for (let number = 1; number <= newest; number += 1) {
    const bytes = await store.read(number)
    const wrong = bytes
      ? await whatIsWrong(bytes, { number, previous, remembered: remembered.get(number) ?? null, signatures })
      : '不在存证里'
    if (wrong !== null) broken.push({ kind: 'checkpoint', number, wrong })
    previous = bytes ? sm3Of(bytes) : (remembered.get(number) ?? null)
    const checkpoint = bytes && wrong === null ? readCheckpoint(bytes)?.checkpoint : null
    if (!checkpoint) continue
    count += 1
    takeHeads(anchors, checkpoint)
  }
  return { count, anchors, broken }
}

function takeHeads(anchors: Map<string, [number, string][]>, { heads }: Checkpoint): void {
  for (const [residentId, number, hash] of heads) {
    const known = anchors.get(residentId)
    if (known) known.push([number, hash])
    else anchors.set(residentId, [[number, hash]])
  }
}

interface Expected {
  readonly number: number
  readonly previous: string | null
  readonly remembered: string | null
  readonly signatures: SignatureCheck
}

async function whatIsWrong(bytes: Buffer, { number, previous, remembered, signatures }: Expected): Promise<string | null> {
  const read = readCheckpoint(bytes)
  if (!read) return '内容读不出来'
  if (!(await signatures.isValid(read.signedText, read.signature))) return '签名不对'
  if (read.checkpoint.number !== number) return `里面写的编号是 ${read.checkpoint.number}`
  if (read.checkpoint.previous !== previous) return '与前一个存证接不上'
  if (remembered !== null && sm3Of(bytes) !== remembered) return '与数据库记下的摘要不同'
  return null
}
