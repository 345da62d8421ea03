import type { SealedTable } from '../renewKeys'
import { sentAsPurpose } from './driveIntents'
import { personPurpose } from './sealedPerson'

export const authorizationSealed: readonly SealedTable[] = [
  { table: 'authorization_code', key: ['resident_id', 'request_id'], sealed: { person_sealed: personPurpose } },
  { table: 'access_grant', key: ['resident_id', 'id'], sealed: { sent_as_sealed: sentAsPurpose } },
]
