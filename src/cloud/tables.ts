import type { AccessEventTable } from './audit/accessEvents'
import type { BackChannelNonceTable } from './audit/backChannelNonces'
import type { RetentionTurnTable } from './audit/retentionTurns'
import type { AccessRequestTable } from './authorization/accessRequests'
import type { AuthorizationCodeTable } from './authorization/authorizationCodes'
import type { GrantConsentTable } from './authorization/grantConsents'
import type { AccessGrantTable } from './authorization/grants'
import type { HospitalBlockTable } from './authorization/hospitalBlocks'
import type { HospitalNameTable } from './authorization/hospitalNames'
import type { IntentQueueTable, IntentTable } from './authorization/intents'
import type { HospitalWrongTryTable, SmsWrongTryTable } from './authorization/wrongTries'
import type { ConsentCheckpointTable } from './consent/checkpoint'
import type { ConsentChainTable } from './consent/consentChain'
import type { ConsentReceiptTable } from './consent/consentReceipts'
import type { GuardianActTable } from './family/guardianActs'
import type { GuardianshipTable } from './family/guardianships'
import type { HandOverNoticeTable } from './family/handOverNotices'
import type { WardFreezeTable } from './family/wardFreezes'
import type { WindowEvidenceTable } from './family/windowEvidence'
import type { AccountTable } from './identity/accounts'
import type { AttemptLimitTable } from './identity/attemptLimits'
import type { FaceAttemptTable } from './identity/faceAttempts'
import type { OfflineProofTable } from './identity/offlineProofs'
import type { PinCodeTable } from './identity/pinCodes'
import type { ResidentTable } from './identity/residents'
import type { SessionTable } from './identity/sessions'
import type { SoterChallengeTable } from './identity/soterChallenges'
import type { SoterPhoneTable } from './identity/soterPhones'
import type { VouchTable } from './identity/vouches'
import type { WindowProofTable } from './identity/windowProofs'
import type { MessageBalanceTable } from './message/balances'
import type { MessageDeliveryTable } from './message/deliveries'
import type { MessageTable } from './message/inbox'
import type { NoticeSmsTable } from './message/noticeTexts'
import type { HoneyResidentTable, HoneyTouchTable } from './support/honey'
import type { SupportDeskTable, SupportLookTable } from './support/looks'
import type { TicketFollowTable, TicketPhotoPieceTable, TicketTable } from './ticket/ticketTable'

/** Every table by name. Each is described, and touched, only in the folder that owns it. */
export interface Tables {
  account: AccountTable
  session: SessionTable
  resident: ResidentTable
  face_attempt: FaceAttemptTable
  attempt_limit: AttemptLimitTable
  offline_proof: OfflineProofTable
  pin_code: PinCodeTable
  soter_challenge: SoterChallengeTable
  soter_phone: SoterPhoneTable
  vouch: VouchTable
  window_proof: WindowProofTable
  consent_receipt: ConsentReceiptTable
  consent_chain: ConsentChainTable
  consent_checkpoint: ConsentCheckpointTable
  guardianship: GuardianshipTable
  guardian_act: GuardianActTable
  ward_freeze: WardFreezeTable
  window_evidence: WindowEvidenceTable
  hand_over_notice: HandOverNoticeTable
  access_request: AccessRequestTable
  authorization_code: AuthorizationCodeTable
  hospital_block: HospitalBlockTable
  hospital_name: HospitalNameTable
  hospital_wrong_try: HospitalWrongTryTable
  sms_wrong_try: SmsWrongTryTable
  access_grant: AccessGrantTable
  grant_consent: GrantConsentTable
  intent_queue: IntentQueueTable
  intent: IntentTable
  access_event: AccessEventTable
  back_channel_nonce: BackChannelNonceTable
  message: MessageTable
  message_balance: MessageBalanceTable
  message_delivery: MessageDeliveryTable
  notice_sms: NoticeSmsTable
  ticket: TicketTable
  ticket_photo_piece: TicketPhotoPieceTable
  ticket_follow: TicketFollowTable
  support_desk: SupportDeskTable
  support_look: SupportLookTable
  honey_resident: HoneyResidentTable
  honey_touch: HoneyTouchTable
  retention_turn: RetentionTurnTable
}
