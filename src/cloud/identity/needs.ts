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
import type { Clock, Database, Kin, Random, Register, Sms, Vault, Wechat } from '../ports'

/** What the identity use cases are given. */
export interface IdentityNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  wechat: Wechat
  register: Register
  kin: Kin
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
