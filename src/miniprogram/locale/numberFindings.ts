import { type NumberFinding, numberDoubts, numberFindings } from '../../contract/identity/numberFindings'
import { textOf } from './text'

const text = textOf(numberFindings, {
  oldNumber: 'Old 15-digit numbers are no longer in use. Please give the 18-character number',
  length18: 'This should have 18 characters; it has {number}',
  digitAt: 'Character {number} should be a digit',
  birthDateWrong: 'Characters 7–14 are not a date',
  birthDateLater: 'The date of birth in characters 7–14 is later than today',
  digitOrX: 'Character 18 should be a digit or X',
  check: 'Character 18 does not match the rest of the number',
  bracketCheck: 'Character {number} (in brackets) does not match the rest of the number',
  digitOrLetterAt: 'Character {number} should be a digit or a letter',
  householdLength: 'This should be the 9-digit number of the register or an 18-character ID number; it has {number} characters',
  letterOrDigitAt: 'Character {number} should be a letter or a digit',
  passportLength: 'This should be 5–18 letters or digits; it has {number}',
  characterAt: 'Character {number} is not one that a document has',
  officerLength: 'This should have 4–20 characters; it has {number}',
  licenceLength: 'This should be the 12-digit file number or the 18-character licence number; it has {number} characters',
  permitLetter: 'The first character should be H or M',
  permitDigits: 'Characters 2–9 should be digits',
  permitRenewal: 'Characters 10–11 should be digits',
  permitLength: 'This should have 9 or 11 characters; it has {number}',
  taiwanLength: 'This should have 8 digits; it has {number}',
  residencePrefix: 'Characters 1–6 should be 810000, 820000 or 830000',
  residenceCharacterAt: 'Character {number} should be a letter, a digit or a bracket',
  residenceLength: 'This should be the 18-character number that begins with 81, 82 or 83; it has {number} characters',
  otherLength: 'This should have 3–30 characters; it has {number}',
  birthCode: 'This should be a code of 17 or 18 characters',
})

export function numberWrongWords({ is, number = 0 }: NumberFinding): string {
  return text(is, { number })
}

export const numberDoubtText = textOf(numberDoubts, {
  residencePermit:
    'Please check the document type: numbers that begin with 81, 82 or 83 are of the Residence Permit for Hong Kong, Macao and Taiwan Residents.',
  household: 'Please check: these numbers have no common format. You can also give your own 18-character ID number.',
  chinesePassport: 'Please check: a Chinese passport usually begins with E or G and has 9 characters.',
  passportDigits: 'Please check: a passport number usually has digits.',
  officer: 'Please check: the card usually says “某字第1234567号”.',
  permit: 'Please check: this permit usually begins with H or M, followed by 8 or 10 digits.',
  oldTaiwanPermit: 'Please check: the newer card has 8 digits; this looks like the old booklet.',
  askForResidencePermit: 'Please check: health records usually go by the Residence Permit (18 characters).',
})
