import type { AccessLog, Clock, Database, Messages, ProvinceTickets, Random, Residents, Vault } from '../ports'

export interface TicketNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  accessLog: Pick<AccessLog, 'find'>
  residents: Pick<Residents, 'identityOf'>
  messages: Pick<Messages, 'post'>
  provinceTickets: ProvinceTickets
}
