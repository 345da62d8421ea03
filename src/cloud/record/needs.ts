import type { AccessLog } from '../neighbours'
import type { Clock, Random, RecordService, Register, Vault } from '../ports'

export interface RecordNeeds {
  clock: Clock
  random: Random
  vault: Vault
  recordService: RecordService
  register: Register
  accessLog: AccessLog
}
