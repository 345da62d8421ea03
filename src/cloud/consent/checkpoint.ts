import type { ColumnType } from 'kysely'
import * as z from 'zod/mini'
import { instantSchema } from '../../contract/answer'
import { sm3Schema } from '../../contract/consent/agreement'
import { sm3Of } from './texts/text'

/** Which checkpoints were exported, so that one missing at the end of the store is noticed. The store is the truth. */
export interface ConsentCheckpointTable {
  number: number
  at: ColumnType<Date, Date, never>
  /** SM3 of the exported bytes. */
  hash: string
}

const checkpointSchema = z.strictObject({
  format: z.literal('jiandang-checkpoint-1'),
  number: z.number().check(z.int(), z.positive()),
  at: instantSchema,
  /** SM3 of the bytes of the checkpoint before; null for the first. */
  previous: z.nullable(sm3Schema),
  /** Resident, number and hash of each chain's newest entry that no checkpoint before covered. */
  heads: z.array(z.tuple([z.string(), z.number(), sm3Schema])),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint
  /** What was signed: the SM3 of the first line, so that signing costs the same for one head and for thousands. */
  readonly signedText: string
  readonly signature: string
}

/** Two lines: the checkpoint as JSON, and the signature over that line's SM3. */
export async function writeCheckpoint(checkpoint: Checkpoint, sign: (text: string) => Promise<string>): Promise<Buffer> {
  const line = JSON.stringify(checkpoint)
  return Buffer.from(`${line}\n${await sign(sm3Of(line))}\n`)
}

/** Null when these bytes are no checkpoint; whether the signature is right is another question. */
export function readCheckpoint(bytes: Buffer): SignedCheckpoint | null {
  const [line, signature, rest, ...more] = bytes.toString('utf8').split('\n')
  if (line === undefined || signature === undefined || rest !== '' || more.length > 0) return null
  const read = z.safeParse(checkpointSchema, parseJson(line))
  return read.success ? { checkpoint: read.data, signedText: sm3Of(line), signature } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
