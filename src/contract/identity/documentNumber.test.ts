import { readDocumentNumber } from './documentNumber'
import type { DocumentType } from './documentType'

const today = '2026-11-21'

test.each<[DocumentType, string, string]>([
  ['01', '34052419800101001x', '34052419800101001X'],
  ['02', '123456789', '123456789'],
  ['03', 'e12345678', 'E12345678'],
  ['06', 'h1234567890', 'H1234567890'],
  ['06', 'M12345678', 'M12345678'],
  ['07', '12345678', '12345678'],
  ['08', 'A123456（3）', 'A123456(3)'],
  ['99', 'X-1/2', 'X-1/2'],
])('%s %s is accepted', (type, typed, number) => {
  expect(readDocumentNumber(type, typed, today)).toMatchObject({ ok: true, number })
})

test.each<[DocumentType, string, string]>([
  ['02', '12', '应为9位户口簿号，或18位身份证号'],
  ['03', 'E1', '应为5–18位字母或数字'],
  ['05', '340524198001010011', '第18位校验不符'],
  ['07', '1234', '应为8位数字'],
  ['99', 'a', '应为3–30个字符'],
])('%s %s is refused with its place', (type, typed, message) => {
  expect(readDocumentNumber(type, typed, today)).toEqual({ ok: false, message })
})
