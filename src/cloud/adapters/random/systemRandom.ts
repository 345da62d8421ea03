import { randomBytes, randomInt, randomUUID } from 'node:crypto'
import type { Random } from '../../ports'

export const systemRandom: Random = {
  token: () => randomBytes(16).toString('base64url'),
  code: () => String(randomInt(1_000_000)).padStart(6, '0'),
  uuid: () => randomUUID(),
  fraction: () => randomInt(2 ** 32) / 2 ** 32,
}
