import type { requestKinds, visitTypes } from '../contract/authorization/accessRequest'
import type { DocumentType } from '../contract/identity/documentType'
import type { RecordModule } from '../contract/record/recordModule'

/** What the province's messages say once the adapter has checked and opened them. */
export interface Asker {
  orgCode: string
  orgName: string
  department: string
  staffNo: string
  staffName: string
}

export interface AskedRequest extends Asker {
  kind: (typeof requestKinds)[number]
  visitType: (typeof visitTypes)[number]
  documentType: DocumentType
  documentNumber: string
  /** As the hospital has it; the province's register says whether it is so. */
  patientName: string
}

export interface ReportedLook extends Asker {
  eventId: string
  documentType: DocumentType
  documentNumber: string
  module: RecordModule
  at: Date
}

/** A person as a window's staff saw them. */
export interface SeenPerson {
  documentType: DocumentType
  documentNumber: string
  patientName: string
}

/** What staff at a hospital's window proved; `proofId` twice is one proof. */
export type WindowProof = Asker & { proofId: string } & (
    | { kind: 'identity'; person: SeenPerson; phone: string; pin: string }
    | { kind: 'guardianship' | 'guardianshipEnded'; guardian: SeenPerson; ward: SeenPerson; evidence: Evidence; reviewedAt?: Date }
    | { kind: 'disputeSettled'; ward: SeenPerson; evidence: Evidence; reviewedAt?: Date }
  )
export type Evidence = 'birthCertificate' | 'householdRegister' | 'courtOrder' | 'appointment'

/** Answers of the back-channel: always a return code and a sentence for the doctor's page. */
export interface BackChannelAnswer {
  returnCode: '1' | '0'
  returnDesc: string
  [detail: string]: string | number | undefined
}

/** What the province may ask of us, already checked and opened by the adapter. */
export interface BackChannelHandlers {
  createAccessRequest(asked: AskedRequest): Promise<BackChannelAnswer>
  verifyCode(typed: { requestId: string; orgCode: string; staffNo: string; code: string }): Promise<BackChannelAnswer>
  checkGrant(requestId: string): Promise<BackChannelAnswer>
  reportAccess(look: ReportedLook): Promise<BackChannelAnswer>
  takeWindowProof(proof: WindowProof): Promise<BackChannelAnswer>
}
