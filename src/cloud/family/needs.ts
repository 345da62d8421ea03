import type { AttemptLimits, GuardianConsents, Residents } from '../neighbours'
import type { Clock, Database, Relations, Vault } from '../ports'

/** What the family use cases are given. */
export interface FamilyNeeds {
  db: Database
  clock: Clock
  vault: Vault
  relations: Relations
  residents: Residents
  guardianConsents: GuardianConsents
  attemptLimits: AttemptLimits
}
