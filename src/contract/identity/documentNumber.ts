import type { DocumentType } from './documentType'
import { readResidentIdNumber } from './residentIdNumber'

export type DocumentNumber = { ok: true; number: string } | { ok: false; message: string }

/** A rule that is not published is kept lenient: the province's register decides, not our guess (facts b). */
const lenient: Record<Exclude<DocumentType, '01'>, { pattern: RegExp; message: string }> = {
  '02': { pattern: /^(\d{9}|\d{17}[\dX])$/, message: '应为9位户口簿号，或18位身份证号' },
  '03': { pattern: /^[A-Z0-9]{5,18}$/, message: '应为5–18位字母或数字' },
  '04': { pattern: /^.{4,20}$/, message: '应为4–20个字符' },
  '05': { pattern: /^(\d{12}|\d{17}[\dX])$/, message: '应为12位档案编号，或18位驾驶证号' },
  '06': { pattern: /^[A-Z0-9]{8,12}$/, message: '应为字母H或M加8位或10位数字' },
  '07': { pattern: /^(\d{8}|\d{10}[A-Z]?)$/, message: '应为8位数字' },
  '08': { pattern: /^(8[123]0000\d{11}[\dX]|[A-Z0-9()]{6,12})$/, message: '应为81、82或83开头的18位居住证号' },
  '99': { pattern: /^.{3,30}$/, message: '应为3–30个字符' },
}

/** Reads what was typed for a document type; `today` is the date in China. */
export function readDocumentNumber(type: DocumentType, typed: string, today: string): DocumentNumber {
  if (type === '01') return readResidentIdNumber(typed, today)
  const number = typed.replace(/\s/g, '').replace(/（/g, '(').replace(/）/g, ')').toUpperCase()
  const rule = lenient[type]
  if (!rule.pattern.test(number)) return { ok: false, message: rule.message }
  if (number.length === 18 && (type === '02' || type === '05' || type === '08')) {
    const asResidentId = readResidentIdNumber(number, today)
    return asResidentId.ok ? { ok: true, number } : asResidentId
  }
  return { ok: true, number }
}
