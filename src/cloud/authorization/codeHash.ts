import type { Vault } from '../ports'
import type { RequestKey } from './requestId'

/** Keyed and bound to its request: six digits alone could be searched in a dump, and must not fit another request. */
export function codeHash(vault: Vault, key: RequestKey, code: string): string {
  return vault.lookup('authorization.code', `${key.residentId}|${key.id}|${code}`)
}
