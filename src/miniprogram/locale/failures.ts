import { type FailureCode, failures } from '../../contract/failures'
import { inLanguage } from './inLanguage'

export interface FailureWords {
  readonly message: string
  readonly nextStep: string
}

/** The contract's two sentences of a failure, in English: one that is missing does not compile. */
const english: Readonly<Record<FailureCode, FailureWords>> = {
  'input.invalid': { message: 'Something filled in is not right.', nextStep: 'Please correct what is marked, then send it again.' },
  'input.tooLarge': { message: 'This is too large to send.', nextStep: 'Please send less.' },
  'input.keyReused': {
    message: 'The same request number was used for something else.',
    nextStep: 'Please open the page again, then try once more.',
  },
  'session.required': { message: 'You are no longer signed in.', nextStep: 'Please open the page again; you are signed in by itself.' },
  'level.tooLow': { message: 'For this it must first be confirmed who you are.', nextStep: 'Please follow the steps to confirm it.' },
  'resource.notFound': { message: 'This was not found.', nextStep: 'Please go back and look again.' },
  'rate.tooMany': { message: 'This was tried too often.', nextStep: 'Please try again in a few minutes.' },
  'system.unexpected': {
    message: 'Something went wrong with us, and nothing was changed.',
    nextStep: 'Please try again later; if it still fails, tell customer service the number below.',
  },
  'upstream.wechat': { message: 'WeChat cannot be reached just now.', nextStep: 'Please try again later.' },
  'upstream.province': {
    message: 'The provincial platform cannot be reached just now.',
    nextStep: 'Please try again later. Nothing of yours has changed.',
  },
  'upstream.sms': { message: 'Text messages cannot be sent just now.', nextStep: 'Please try again later.' },
  'upstream.answerRefused': {
    message: 'The provincial platform’s answer was incomplete or was not about this person, so it is not shown.',
    nextStep: 'Please try again later; if it still fails, tell customer service the number below.',
  },
  'identity.loginRejected': { message: 'Signing in through WeChat did not work.', nextStep: 'Please sign in again.' },
  'identity.phoneRejected': { message: 'The phone number was not received.', nextStep: 'Please tap “Share my phone number” again.' },
  'identity.phoneRequired': { message: 'No phone number has been given yet.', nextStep: 'Please give your phone number first.' },
  'identity.documentInvalid': {
    message: 'The document number is not right.',
    nextStep: 'Please compare it with the document.',
  },
  'identity.documentUnsupported': {
    message: 'The provincial platform does not take this type of document yet.',
    nextStep: 'Please take the document to the window of the hospital that treats you.',
  },
  'identity.nameMismatch': {
    message: 'The name and the document do not match. Please check them.',
    nextStep: 'Please enter the name and number as on the document.',
  },
  'identity.deceased': {
    message: 'According to the provincial register this person has died, so nothing can be done in their name any more.',
    nextStep:
      'We are sorry for your loss. Next of kin who need the record: please see “My rights”, or bring proof to a hospital window; if the register is wrong, a window can have it corrected, and we ask the register again once a day.',
  },
  'identity.personFixed': {
    message: 'This WeChat is already registered to another person.',
    nextStep: 'If that has to change, please contact customer service.',
  },
  'identity.faceConsentRequired': {
    message: 'You have not agreed to the use of face data.',
    nextStep: 'Please read the notice on face data and agree to it first.',
  },
  'identity.guardianNeeded': {
    message: 'Under the age of 14, a guardian has to do this.',
    nextStep: 'A parent or other guardian signs in to Jiandang with their own WeChat and adds the child under “Family members”.',
  },
  'identity.faceUnsupported': {
    message: 'WeChat’s face check cannot be used in your case.',
    nextStep: 'Please go back and choose one of the other ways on the page.',
  },
  'identity.stepUpRequired': {
    message: 'For this step it must first be confirmed that it is you.',
    nextStep: 'Please confirm once more; it holds for 5 minutes.',
  },
  'identity.proofDue': {
    message: 'It must first be confirmed in this WeChat that it is you, before anything of yours is shown or done.',
    nextStep: 'Please follow the steps to confirm it; if this is not you, please stop.',
  },
  'identity.soterRejected': {
    message: 'It was not confirmed, or the fingerprint or face of this phone is not registered yet.',
    nextStep: 'Please use the face check, or a text-message code with your password; then you can register the fingerprint or face.',
  },
  'identity.noWindowProof': {
    message: 'There is no record yet of a hospital window having confirmed who you are.',
    nextStep: 'Please take your document to a hospital window, register a phone number, choose a password, then come back.',
  },
  'identity.pinWrong': {
    message: 'The text-message code or the password is not right.',
    nextStep: 'Please check and enter them again; after 5 wrong tries in a row this way is closed for 24 hours.',
  },
  'identity.pinLocked': {
    message: 'There were too many wrong tries in a row, so this way is paused.',
    nextStep: 'Please try again in 24 hours, or take your document to a hospital window for a new password.',
  },
  'identity.pinWeak': {
    message: 'This password is too easy to guess.',
    nextStep: 'Please do not use the same digits, digits in a row, or a birthday.',
  },
  'identity.notVouched': {
    message: 'Your family member has not confirmed it yet, or the time has passed.',
    nextStep: 'Please get a new 6-digit number and have the family member beside you confirm it within 10 minutes.',
  },
  'identity.vouchClosed': {
    message: 'Having a family member confirm it cannot be used in your case now.',
    nextStep:
      'If you are under 18, please take your document to a hospital window; from 18 with a resident identity card, please use the face check.',
  },
  'identity.vouchRefused': {
    message:
      'It was not confirmed: the number, the name or the 6 digits do not match, or the provincial platform does not have you as parent, child, husband or wife.',
    nextStep: 'Please check it together in person; your family member can also take a document to a hospital window.',
  },
  'family.notGuardian': {
    message: 'The provincial platform does not have you as a guardian of this child.',
    nextStep:
      'Please check the name and number; if what is registered is wrong, please take proof to a hospital window or community health centre.',
  },
  'family.frozen': {
    message: 'The guardians disagree, so acting for this child is paused.',
    nextStep:
      'You can still withdraw a hospital’s access, see access given before the pause, and see what was done; it goes on when all guardians agree, or with proof at a hospital window.',
  },
  'family.settled': {
    message: 'A window has just settled the dispute you raised. You cannot pause acting again for 90 days.',
    nextStep: 'If there is new proof, please take it to a hospital window.',
  },
  'family.twoRecords': {
    message: 'This identity number has another account in Jiandang already. The two cannot be joined on the phone.',
    nextStep: 'Please take the child’s document to a hospital window or community health centre to have them joined.',
  },
  'family.numberNotTheirs': {
    message: 'The provincial platform has not registered this identity number to the child yet.',
    nextStep: 'Please check the number; if the household register is new, try again in a few days. The earlier number still works.',
  },
  'family.notMinor': {
    message: 'This person is 18 or older, so nobody else can act for them.',
    nextStep: 'They can use their own WeChat.',
  },
  'family.tooMany': {
    message: 'You can add at most 5 family members.',
    nextStep: 'Please first remove one you no longer need.',
  },
  'consent.textChanged': {
    message: 'The consent has been updated; what you read is no longer the latest.',
    nextStep: 'Please read it again, then decide.',
  },
  'consent.required': { message: 'This has not been agreed to yet.', nextStep: 'Please read the consent and agree to it first.' },
  'consent.noticeRequired': {
    message: 'The user notice has changed, and you have not agreed to the new version.',
    nextStep: 'Please see what has changed, then decide.',
  },
  'consent.notGiven': { message: 'You have not agreed to this.', nextStep: 'There is nothing to withdraw.' },
  'authorization.requestClosed': {
    message: 'This request has ended.',
    nextStep: 'If it is still needed, please ask the doctor to request it again.',
  },
  'authorization.needsCode': {
    message: 'This request is answered with an access code.',
    nextStep: 'Please open the access code and tell it to the doctor in person.',
  },
  'authorization.needsNoCode': {
    message: 'This request needs no access code.',
    nextStep: 'For a booking, simply agree; for a text message, tell the doctor the access code in it.',
  },
  'code.wrong': { message: 'The access code is not right.', nextStep: 'Please check it with the patient and enter it again.' },
  'code.expired': { message: 'The access code has expired.', nextStep: 'Please ask the patient to tap “Get another”.' },
  'code.used': {
    message: 'The access code has been used.',
    nextStep: 'Each access code can be used once; please ask the patient for another.',
  },
  'code.locked': {
    message: 'The access code was entered wrongly 5 times and can no longer be used.',
    nextStep: 'Please ask the patient to tap “Get another”.',
  },
  'code.none': {
    message: 'The patient has not made an access code yet.',
    nextStep: 'Please ask the patient to open this request, agree, and see the access code.',
  },
  'record.copyTooLarge': {
    message: 'This is too much for one copy.',
    nextStep: 'Please choose fewer parts or a shorter time, and take several copies.',
  },
  'record.nothingToCopy': {
    message: 'There are no entries in what you chose.',
    nextStep: 'Please choose another part or time.',
  },
  'ticket.identityConsentRequired': {
    message: 'To change a name, sex, document number, date of birth or blood group, you have to agree explicitly.',
    nextStep: 'Please tick that you agree, then send it.',
  },
  'ticket.evidenceInvalid': {
    message: 'The photo did not arrive whole, or is not a photo.',
    nextStep: 'Please choose a photo again; only JPG and PNG can be taken.',
  },
  'ticket.closedToEvidence': {
    message: 'This case has been sent, and photos can no longer be added.',
    nextStep: 'To add something, choose “Ask for it to be looked at again” once there is an answer.',
  },
  'ticket.sameCentre': {
    message: 'The place to move from and the place to move to are the same.',
    nextStep: 'Please check the names of both.',
  },
  'ticket.notNow': { message: 'The case is not at a point where this can be done.', nextStep: 'Please look again how far it is.' },
  'ticket.notComplainable': {
    message: 'This was not a look by a hospital, so there is nothing to complain about to it.',
    nextStep: 'If you have a question, please contact customer service.',
  },
}

/** What the person reads of a failure. */
export function failureWords(code: FailureCode): FailureWords {
  const { message, nextStep } = failures[code]
  return { message: inLanguage(message, english[code].message), nextStep: inLanguage(nextStep, english[code].nextStep) }
}
