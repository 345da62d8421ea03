import { findingWords } from './numberFindings'
import { readResidentIdNumber } from './residentIdNumber'

const today = '2026-11-21'
const said = (typed: string) => {
  const read = readResidentIdNumber(typed, today)
  return read.ok ? 'taken' : findingWords(read.finding)
}

test('the published valid sample reads, lower-case x and spaces forgiven', () => {
  expect(readResidentIdNumber('34052419800101001X', today)).toEqual({
    ok: true,
    number: '34052419800101001X',
    birthDate: '1980-01-01',
    sex: 'male',
  })
  expect(readResidentIdNumber(' 340524 19800101 001x', today)).toMatchObject({ ok: true, number: '34052419800101001X' })
})

test.each([
  ['340524198001010011', '第18位校验不符'],
  ['34052419800230001X', '第7–14位不是有效日期'],
  ['340524204001010010', '第7–14位的出生日期晚于今天'],
  ['3405241980010100', '应为18位，现在是16位'],
  ['340524800101001', '15位的旧号码已停用，请填写18位号码'],
  ['34052A19800101001X', '第6位应为数字'],
  // The published dummy: its date is no date and T is no check character.
  ['64212419560933091T', '第7–14位不是有效日期'],
])('%s: %s', (typed, message) => {
  expect(said(typed)).toBe(message)
})

test('29 February only in leap years', () => {
  expect(said('440106200002290018')).not.toBe('第7–14位不是有效日期')
  expect(said('440106200102290018')).toBe('第7–14位不是有效日期')
})

test('every single wrong digit of the check is found', () => {
  const valid = '34052419800101001X'
  for (const last of '0123456789') expect(readResidentIdNumber(valid.slice(0, 17) + last, today)).toMatchObject({ ok: false })
})
