import type { AccessLog, AccessReceipts, Clock, Database, GrantGateway, Random, Residents, Vault } from '../ports'
import type { QueueKey } from './intents'

export interface AuthorizationNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  residents: Residents
  accessReceipts: AccessReceipts
  accessLog: AccessLog
  grantGateway: GrantGateway
  /** Called after a wish is durable: drive it now rather than at the next tick. Never throws. */
  wishStored(key: QueueKey): Promise<void>
}
