import { isVisible } from '../visibleText'
import type { DocumentType } from './documentType'
import { readHongKongIdentity } from './hongKongIdentity'
import { type NumberDoubt, type RefusedNumber, refusedNumber as refused } from './numberFindings'
import { plainNumber, wrongPlace } from './plainNumber'
import { readResidentIdNumber } from './residentIdNumber'

/** `doubt`: taken, but worth a second look at the card before it is sent; no published rule says it is wrong. */
export type DocumentNumber = { ok: true; number: string; doubt?: NumberDoubt } | RefusedNumber

/**
 * What an honest number can look like (facts b). A published rule refuses, and names the place;
 * where the rule is not published the province's register decides, not our guess: then it is taken, with a doubt.
 */
const rules: Record<Exclude<DocumentType, '01'>, (number: string, today: string) => DocumentNumber> = {
  '02': householdRegister,
  '03': passport,
  '04': officerCard,
  '05': drivingLicence,
  '06': hongKongMacauPermit,
  '07': taiwanPermit,
  '08': residencePermit,
  '99': other,
}

/** Reads what was typed for a document type; `today` is the date in China. */
export function readDocumentNumber(type: DocumentType, typed: string, today: string): DocumentNumber {
  const number = plainNumber(typed)
  return type === '01' ? residentId(number, today) : rules[type](number, today)
}

/** A number somebody else wrote, as one's own real name keeps it; one that no rule takes loses at least blanks and full width. */
export function keptNumber(type: DocumentType, written: string, today: string): string {
  const read = readDocumentNumber(type, written, today)
  return read.ok ? read.number : plainNumber(written)
}

const accepted = (number: string, doubt?: NumberDoubt): DocumentNumber =>
  doubt === undefined ? { ok: true, number } : { ok: true, number, doubt }

const isDigit = (character: string) => /\d/.test(character)
const isLetterOrDigit = (character: string) => /[A-Z\d]/.test(character)

function residentId(number: string, today: string): DocumentNumber {
  const read = readResidentIdNumber(number, today)
  if (!read.ok) return read
  const isResidence = residencePrefix.test(number)
  return accepted(read.number, isResidence ? 'residencePermit' : undefined)
}

/** No rule for the book's own number is published; most write the holder's ID number. */
function householdRegister(number: string, today: string): DocumentNumber {
  if (number.length === 18 || number.length === 15) return residentId(number, today)
  const wrong = wrongPlace(number, isLetterOrDigit)
  if (wrong !== null) return refused('digitOrLetterAt', wrong)
  if (number.length < 6 || number.length > 12) return refused('householdLength', number.length)
  return accepted(number, 'household')
}

const chinesePassport = /^([EGDSP]\d{8}|E[A-Z]\d{7}|[DSP][A-Z]\d{7}|[DSP]\d{7})$/

function passport(number: string): DocumentNumber {
  const wrong = wrongPlace(number, isLetterOrDigit)
  if (wrong !== null) return refused('letterOrDigitAt', wrong)
  if (number.length < 5 || number.length > 18) return refused('passportLength', number.length)
  const looksChinese = /^[EG][A-Z]?\d+$/.test(number)
  if (looksChinese && !chinesePassport.test(number)) return accepted(number, 'chinesePassport')
  return accepted(number, /\d/.test(number) ? undefined : 'passportDigits')
}

function officerCard(number: string): DocumentNumber {
  const wrong = wrongPlace(number, isVisible)
  if (wrong !== null) return refused('characterAt', wrong)
  if (number.length < 4 || number.length > 20) return refused('officerLength', number.length)
  return accepted(number, /^\D{1,4}字第\d{6,8}号$/.test(number) ? undefined : 'officer')
}

function drivingLicence(number: string, today: string): DocumentNumber {
  if (number.length === 18) return residentId(number, today)
  if (number.length !== 12) return refused('licenceLength', number.length)
  const wrong = wrongPlace(number, isDigit)
  return wrong === null ? accepted(number) : refused('digitAt', wrong)
}

/** Eight digits that last a lifetime, and two that count renewals; newer cards print only the first nine characters. */
function hongKongMacauPermit(number: string): DocumentNumber {
  const wrong = wrongPlace(number, isLetterOrDigit)
  if (wrong !== null) return wrong === 1 ? refused('permitLetter') : refused('digitAt', wrong)
  if (number === '' || isDigit(number.charAt(0))) return refused('permitLetter')
  // Permits for those who are no Chinese nationals (since 2024) have another shape, which is not published for certain.
  if (!/^[HM]/.test(number)) return otherPermit(number)
  if (/\D/.test(number.slice(1, 9))) return refused('permitDigits')
  if (/\D/.test(number.slice(9))) return refused('permitRenewal')
  if (number.length !== 9 && number.length !== 11) return refused('permitLength', number.length)
  return accepted(number)
}

function otherPermit(number: string): DocumentNumber {
  if (number.length < 8 || number.length > 12) return refused('permitLetter')
  return accepted(number, 'permit')
}

function taiwanPermit(number: string): DocumentNumber {
  if (/^\d{8}$/.test(number)) return accepted(number)
  // The old booklet: ten digits and, for some, the letter of the issue.
  const [, digits, bracketed, bare] = /^(\d{10})(?:\(([A-Z])\)|([A-Z]))?$/.exec(number) ?? []
  const issue = bracketed ?? bare
  if (digits !== undefined) {
    return accepted(issue === undefined ? digits : `${digits}(${issue})`, 'oldTaiwanPermit')
  }
  const wrong = wrongPlace(number, isDigit)
  return wrong === null ? refused('taiwanLength', number.length) : refused('digitAt', wrong)
}

const residencePrefix = /^8[123]0000/

/** 管理规范 art. 14 files residents of Hong Kong, Macau and Taiwan by 居住证; their own cards are taken, too, as far as they can be read. */
function residencePermit(number: string, today: string): DocumentNumber {
  if (number.length === 18) {
    if (!residencePrefix.test(number)) return refused('residencePrefix')
    return readResidentIdNumber(number, today)
  }
  const wrong = wrongPlace(number, (character) => /[A-Z\d()]/.test(character))
  if (wrong !== null) return refused('residenceCharacterAt', wrong)
  const hongKong = readHongKongIdentity(number)
  if (hongKong) return hongKong.ok ? accepted(hongKong.number, 'askForResidencePermit') : hongKong
  const plain = number.replace(/[()]/g, '')
  // 澳门身份证: seven digits, and one in brackets.
  const asKept = /^\d{8}$/.test(plain) ? `${plain.slice(0, 7)}(${plain.slice(7)})` : plain
  if (/^\d+$/.test(plain) && plain.length > 10) return refused('length18', plain.length)
  if (plain.length < 6 || plain.length > 12) return refused('residenceLength', plain.length)
  return accepted(asKept, 'askForResidencePermit')
}

function other(number: string): DocumentNumber {
  const wrong = wrongPlace(number, isVisible)
  if (wrong !== null) return refused('characterAt', wrong)
  if (number.length < 3 || number.length > 30) return refused('otherLength', number.length)
  return accepted(number)
}
