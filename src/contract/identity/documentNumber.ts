import { isVisible } from '../visibleText'
import type { DocumentType } from './documentType'
import { readHongKongIdentity } from './hongKongIdentity'
import { plainNumber, wrongPlace } from './plainNumber'
import { readResidentIdNumber } from './residentIdNumber'

/** `doubt`: taken, but worth a second look at the card before it is sent; no published rule says it is wrong. */
export type DocumentNumber = { ok: true; number: string; doubt?: string } | { ok: false; message: string }

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

const accepted = (number: string, doubt?: string): DocumentNumber =>
  doubt === undefined ? { ok: true, number } : { ok: true, number, doubt }
const refused = (message: string): DocumentNumber => ({ ok: false, message })

const isDigit = (character: string) => /\d/.test(character)
const isLetterOrDigit = (character: string) => /[A-Z\d]/.test(character)

function residentId(number: string, today: string): DocumentNumber {
  const read = readResidentIdNumber(number, today)
  if (!read.ok) return read
  const isResidence = residencePrefix.test(number)
  return accepted(read.number, isResidence ? '请核对证件类型：81、82、83开头的是港澳台居民居住证。' : undefined)
}

/** No rule for the book's own number is published; most write the holder's ID number. */
function householdRegister(number: string, today: string): DocumentNumber {
  if (number.length === 18 || number.length === 15) return residentId(number, today)
  const wrong = wrongPlace(number, isLetterOrDigit)
  if (wrong !== null) return refused(`第${wrong}位应为数字或字母`)
  if (number.length < 6 || number.length > 12) return refused(`应为9位户口簿号，或18位身份证号，现在是${number.length}位`)
  return accepted(number, '请核对：户口簿号没有统一的格式；也可以改填本人的18位身份证号。')
}

const chinesePassport = /^([EGDSP]\d{8}|E[A-Z]\d{7}|[DSP][A-Z]\d{7}|[DSP]\d{7})$/

function passport(number: string): DocumentNumber {
  const wrong = wrongPlace(number, isLetterOrDigit)
  if (wrong !== null) return refused(`第${wrong}位应为字母或数字`)
  if (number.length < 5 || number.length > 18) return refused(`应为5–18位字母或数字，现在是${number.length}位`)
  const looksChinese = /^[EG][A-Z]?\d+$/.test(number)
  if (looksChinese && !chinesePassport.test(number)) return accepted(number, '请核对：中国护照一般是E或G开头，共9位。')
  return accepted(number, /\d/.test(number) ? undefined : '请核对：护照号一般有数字。')
}

function officerCard(number: string): DocumentNumber {
  const wrong = wrongPlace(number, isVisible)
  if (wrong !== null) return refused(`第${wrong}位不是证件上会有的字符`)
  if (number.length < 4 || number.length > 20) return refused(`应为4–20个字符，现在是${number.length}个`)
  return accepted(number, /^\D{1,4}字第\d{6,8}号$/.test(number) ? undefined : '请核对：证件上一般写作“某字第1234567号”。')
}

function drivingLicence(number: string, today: string): DocumentNumber {
  if (number.length === 18) return residentId(number, today)
  if (number.length !== 12) return refused(`应为12位档案编号，或18位驾驶证号，现在是${number.length}位`)
  const wrong = wrongPlace(number, isDigit)
  return wrong === null ? accepted(number) : refused(`第${wrong}位应为数字`)
}

/** Eight digits that last a lifetime, and two that count renewals; newer cards print only the first nine characters. */
function hongKongMacauPermit(number: string): DocumentNumber {
  const wrong = wrongPlace(number, isLetterOrDigit)
  if (wrong !== null) return refused(wrong === 1 ? '第1位应为H或M' : `第${wrong}位应为数字`)
  if (number === '' || isDigit(number.charAt(0))) return refused('第1位应为H或M')
  // Permits for those who are no Chinese nationals (since 2024) have another shape, which is not published for certain.
  if (!/^[HM]/.test(number)) return otherPermit(number)
  if (/\D/.test(number.slice(1, 9))) return refused('第2–9位应为数字')
  if (/\D/.test(number.slice(9))) return refused('第10–11位应为数字')
  if (number.length !== 9 && number.length !== 11) return refused(`应为9位或11位，现在是${number.length}位`)
  return accepted(number)
}

function otherPermit(number: string): DocumentNumber {
  if (number.length < 8 || number.length > 12) return refused('第1位应为H或M')
  return accepted(number, '请核对：港澳居民来往内地通行证一般是H或M开头，后面是8位或10位数字。')
}

function taiwanPermit(number: string): DocumentNumber {
  if (/^\d{8}$/.test(number)) return accepted(number)
  // The old booklet: ten digits and, for some, the letter of the issue.
  const [, digits, bracketed, bare] = /^(\d{10})(?:\(([A-Z])\)|([A-Z]))?$/.exec(number) ?? []
  const issue = bracketed ?? bare
  if (digits !== undefined) {
    return accepted(issue === undefined ? digits : `${digits}(${issue})`, '请核对：新的卡式证件是8位数字，这像是旧的本式证件。')
  }
  const wrong = wrongPlace(number, isDigit)
  return refused(wrong === null ? `应为8位数字，现在是${number.length}位` : `第${wrong}位应为数字`)
}

const residencePrefix = /^8[123]0000/
const askForResidencePermit = '请核对：建立健康档案一般用港澳台居民居住证（18位）。'

/** 管理规范 art. 14 files residents of Hong Kong, Macau and Taiwan by 居住证; their own cards are taken, too, as far as they can be read. */
function residencePermit(number: string, today: string): DocumentNumber {
  if (number.length === 18) {
    if (!residencePrefix.test(number)) return refused('第1–6位应为810000、820000或830000')
    return readResidentIdNumber(number, today)
  }
  const wrong = wrongPlace(number, (character) => /[A-Z\d()]/.test(character))
  if (wrong !== null) return refused(`第${wrong}位应为字母、数字或括号`)
  const hongKong = readHongKongIdentity(number)
  if (hongKong) return hongKong.ok ? accepted(hongKong.number, askForResidencePermit) : hongKong
  const plain = number.replace(/[()]/g, '')
  // 澳门身份证: seven digits, and one in brackets.
  const asKept = /^\d{8}$/.test(plain) ? `${plain.slice(0, 7)}(${plain.slice(7)})` : plain
  if (/^\d+$/.test(plain) && plain.length > 10) return refused(`应为18位，现在是${plain.length}位`)
  if (plain.length < 6 || plain.length > 12) return refused(`应为81、82或83开头的18位居住证号，现在是${plain.length}位`)
  return accepted(asKept, askForResidencePermit)
}

function other(number: string): DocumentNumber {
  const wrong = wrongPlace(number, isVisible)
  if (wrong !== null) return refused(`第${wrong}位不是证件上会有的字符`)
  if (number.length < 3 || number.length > 30) return refused(`应为3–30个字符，现在是${number.length}个`)
  return accepted(number)
}
