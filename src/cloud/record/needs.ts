import type { AccessLog, Clock, Random, RecordService, Vault } from '../ports'

export interface RecordNeeds {
  clock: Clock
  random: Random
  vault: Vault
  recordService: RecordService
  accessLog: AccessLog
}
