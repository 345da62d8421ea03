import { authorizationSealed } from '../authorization/sealedTables'
import { familySealed } from '../family/sealedTables'
import { identitySealed } from '../identity/sealedTables'
import { messageSealed } from '../message/sealedTables'
import type { SealedTable } from '../renewKeys'
import { ticketSealed } from '../ticket/sealedTables'

/** Everything that key rotation has to reach. */
export const sealedTables: readonly SealedTable[] = [
  ...identitySealed,
  ...familySealed,
  ...authorizationSealed,
  ...messageSealed,
  ...ticketSealed,
]
