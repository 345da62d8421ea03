import type { AccessLog, AccessReceipts, Complaints, Guardians, Messages, Residents, WardActs } from '../neighbours'
import type { Clock, Database, GrantGateway, Random, RecordService, Register, Sms, Vault } from '../ports'
import type { QueueKey } from './intents'

export interface AuthorizationNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  residents: Residents
  register: Register
  recordService: RecordService
  accessReceipts: AccessReceipts
  accessLog: AccessLog
  complaints: Complaints
  guardians: Guardians
  wardActs: WardActs
  messages: Messages
  sms: Sms
  grantGateway: GrantGateway
  /** What this deployment's province provides: whether hospitals' looks are reported to us, and whether the health code can be shown. */
  provides: { readonly accessLog: boolean; readonly healthCode: boolean }
  /** Called after a wish is durable: drive it now rather than at the next tick. Never throws. */
  wishStored(key: QueueKey): Promise<void>
}
