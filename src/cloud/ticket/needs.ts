import type { AccessLog, Guardians, Messages, Residents, WardActs } from '../neighbours'
import type { Clock, Database, ProvinceTickets, Random, RecordService, Register, Vault } from '../ports'

export interface TicketNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  accessLog: Pick<AccessLog, 'find'>
  residents: Pick<Residents, 'identityOf' | 'renamed'>
  register: Register
  guardians: Guardians
  wardActs: WardActs
  messages: Pick<Messages, 'post'>
  recordService: Pick<RecordService, 'entry'>
  provinceTickets: ProvinceTickets
}
