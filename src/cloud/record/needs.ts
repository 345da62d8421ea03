import type { AccessLog, WardActs } from '../neighbours'
import type { Clock, Database, Random, RecordService, Register, Vault } from '../ports'

export interface RecordNeeds {
  clock: Clock
  random: Random
  vault: Vault
  recordService: RecordService
  register: Register
  accessLog: AccessLog
  db: Database
  wardActs: WardActs
}
