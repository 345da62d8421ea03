import type { Result } from '../../src/cloud/result'

/** What a call gave that is expected to go well. */
export function dataOf<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(`unexpected failure: ${result.code}`)
  return result.data
}
