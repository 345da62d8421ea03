import type { TemplateUse } from '../../contract/message/message'
import type { Accounts, MessageConsents } from '../neighbours'
import type { Clock, Database, Log, Random, Sms, SubscribeMessages, Vault } from '../ports'

export interface MessageNeeds {
  db: Database
  clock: Clock
  random: Random
  accounts: Accounts
  messageConsents: MessageConsents
  subscribeMessages: SubscribeMessages
  sms: Sms
  vault: Vault
  /** WeChat's template ids; without one, messages of that use stay in the inbox. */
  templates: Readonly<Record<TemplateUse, string | undefined>>
  log: Log
}
