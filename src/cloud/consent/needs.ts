import type { Clock, Database, OpenRequests, Random } from '../ports'

export interface ConsentNeeds {
  db: Database
  clock: Clock
  random: Random
  openRequests: OpenRequests
}
