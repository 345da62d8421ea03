import type { Guardians, OpenRequests } from '../neighbours'
import type { Clock, Database, Random } from '../ports'

export interface ConsentNeeds {
  db: Database
  clock: Clock
  random: Random
  openRequests: OpenRequests
  guardians: Pick<Guardians, 'consentOf'>
}
