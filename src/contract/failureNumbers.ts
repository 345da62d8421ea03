import type { FailureCode } from './failures'

/**
 * 报错编号: what a patient reads out on the phone. A letter for the matter (letters that do not sound like one another) and two digits.
 * A number never changes its meaning and is never given again, also when its failure is no more: failureNumbers.test.ts holds the list.
 */
export const failureNumbers = {
  // A: whatever is asked
  'input.invalid': 'A01',
  'input.tooLarge': 'A02',
  'input.keyReused': 'A03',
  'session.required': 'A04',
  'level.tooLow': 'A05',
  'resource.notFound': 'A06',
  'rate.tooMany': 'A07',
  'system.unexpected': 'A08',
  // K: others that we ask
  'upstream.wechat': 'K01',
  'upstream.province': 'K02',
  'upstream.sms': 'K03',
  'upstream.answerRefused': 'K04',
  // S: who it is (身份)
  'identity.loginRejected': 'S01',
  'identity.phoneRejected': 'S02',
  'identity.phoneRequired': 'S03',
  'identity.documentInvalid': 'S04',
  'identity.documentUnsupported': 'S05',
  'identity.nameMismatch': 'S06',
  'identity.personFixed': 'S07',
  'identity.faceConsentRequired': 'S08',
  'identity.guardianNeeded': 'S09',
  'identity.faceUnsupported': 'S10',
  'identity.stepUpRequired': 'S11',
  'identity.proofDue': 'S12',
  'identity.soterRejected': 'S13',
  'identity.noWindowProof': 'S14',
  'identity.pinWrong': 'S15',
  'identity.pinLocked': 'S16',
  'identity.pinWeak': 'S17',
  'identity.notVouched': 'S18',
  'identity.vouchClosed': 'S19',
  'identity.vouchRefused': 'S20',
  'identity.deceased': 'S21',
  // F: the family
  'family.notGuardian': 'F01',
  'family.frozen': 'F02',
  'family.settled': 'F03',
  'family.twoRecords': 'F04',
  'family.numberNotTheirs': 'F05',
  'family.notMinor': 'F06',
  'family.tooMany': 'F07',
  // Y: papers and consents (同意)
  'consent.textChanged': 'Y01',
  'consent.required': 'Y02',
  'consent.noticeRequired': 'Y03',
  'consent.notGiven': 'Y04',
  // L: requests to look (调阅)
  'authorization.requestClosed': 'L01',
  'authorization.needsCode': 'L02',
  'authorization.needsNoCode': 'L03',
  // M: the code (授权码)
  'code.wrong': 'M01',
  'code.expired': 'M02',
  'code.used': 'M03',
  'code.locked': 'M04',
  'code.none': 'M05',
  // R: the record
  'record.copyTooLarge': 'R01',
  'record.nothingToCopy': 'R02',
  // X: tickets
  'ticket.identityConsentRequired': 'X01',
  'ticket.evidenceInvalid': 'X02',
  'ticket.closedToEvidence': 'X03',
  'ticket.sameCentre': 'X04',
  'ticket.notNow': 'X05',
  'ticket.notComplainable': 'X06',
  // H: the handset alone; no answer came, or none that could be used
  'client.offline': 'H01',
  'client.garbled': 'H02',
  'client.subjectChanged': 'H03',
  'client.loginUnavailable': 'H04',
  'client.privacyNeeded': 'H05',
  'client.signedOut': 'H06',
} as const satisfies Record<FailureCode | `client.${string}`, `${string}${number}`>

/** Every failure that has a number: the cloud's, and the phone's own. */
export type NumberedCode = keyof typeof failureNumbers
