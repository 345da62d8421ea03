import type { AccessLog, Messages, Residents } from '../neighbours'
import type { Clock, Database, ProvinceTickets, Random, RecordService, Vault } from '../ports'

export interface TicketNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  accessLog: Pick<AccessLog, 'find'>
  residents: Pick<Residents, 'identityOf'>
  messages: Pick<Messages, 'post'>
  recordService: Pick<RecordService, 'entry'>
  provinceTickets: ProvinceTickets
}
