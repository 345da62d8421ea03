import type { AccessLog, Clock, Random, RecordService } from '../ports'

export interface RecordNeeds {
  clock: Clock
  random: Random
  recordService: RecordService
  accessLog: AccessLog
}
