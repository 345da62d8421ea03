import type { AccessEventTable } from './audit/accessEvents'
import type { BackChannelNonceTable } from './audit/backChannelNonces'
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
import type { GuardianshipTable } from './family/guardianships'
import type { AccountTable } from './identity/accounts'
import type { AttemptLimitTable } from './identity/attemptLimits'
import type { FaceAttemptTable } from './identity/faceAttempts'
import type { ResidentTable } from './identity/residents'
import type { SessionTable } from './identity/sessions'
import type { MessageBalanceTable } from './message/balances'
import type { MessageDeliveryTable } from './message/deliveries'
import type { MessageTable } from './message/inbox'
import type { TicketFollowTable, TicketPhotoPieceTable, TicketTable } from './ticket/ticketTable'

/** Every table by name. Each is described, and touched, only in the folder that owns it. */
export interface Tables {
  account: AccountTable
  session: SessionTable
  resident: ResidentTable
  face_attempt: FaceAttemptTable
  attempt_limit: AttemptLimitTable
  consent_receipt: ConsentReceiptTable
  consent_chain: ConsentChainTable
  consent_checkpoint: ConsentCheckpointTable
  guardianship: GuardianshipTable
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
  ticket: TicketTable
  ticket_photo_piece: TicketPhotoPieceTable
  ticket_follow: TicketFollowTable
}
