import type { FaceConsents, NoticeConsents } from '../neighbours'
import type { Clock, Database, Random, Register, Vault, Wechat } from '../ports'

/** What the identity use cases are given. */
export interface IdentityNeeds {
  db: Database
  clock: Clock
  random: Random
  vault: Vault
  wechat: Wechat
  register: Register
  faceConsents: FaceConsents
  noticeConsents: NoticeConsents
}
