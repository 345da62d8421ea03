import type {
  AccountMessages,
  FaceConsents,
  GrantsMade,
  Guardians,
  Messages,
  NoticeConsents,
  NoticeTexts,
  OwnGuardianships,
} from '../neighbours'
import type { Clock, Database, HealthCodes, Kin, Random, Register, Sms, Vault, Wechat } from '../ports'

/** What the identity use cases are given. */
export interface IdentityNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  wechat: Wechat
  register: Register
  kin: Kin
  healthCodes: HealthCodes
  /** Whether the province has opened the health code to us. */
  provides: { readonly healthCode: boolean }
  sms: Sms
  faceConsents: FaceConsents
  noticeConsents: NoticeConsents
  messages: Messages
  guardians: Pick<Guardians, 'of'>
  noticeTexts: NoticeTexts
  grantsMade: GrantsMade
  ownGuardianships: OwnGuardianships
  accountMessages: AccountMessages
}
