import type { AttemptLimits, GrantsMade, GuardianConsents, Guardians, Messages, Residents, WardActs } from '../neighbours'
import type { Clock, Database, Random, Register, Relations, Vault } from '../ports'

/** What the family use cases are given. */
export interface FamilyNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  relations: Relations
  register: Register
  residents: Residents
  guardianConsents: GuardianConsents
  attemptLimits: AttemptLimits
  guardians: Guardians
  wardActs: WardActs
  grantsMade: GrantsMade
  messages: Messages
}
