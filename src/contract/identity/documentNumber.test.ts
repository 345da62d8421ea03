import fc from 'fast-check'
import { type DocumentNumber, readDocumentNumber } from './documentNumber'
import { type DocumentType, documentTypeCodes } from './documentType'
import { hongKongCheckOf } from './hongKongIdentity'
import { findingWords, numberDoubts } from './numberFindings'
import { checkCharacterOf } from './residentIdNumber'

const today = '2026-11-21'
const said = (read: DocumentNumber) => (read.ok ? 'taken' : findingWords(read.finding))
const seed = 20261121

test.each<[DocumentType, string, string]>([
  ['01', '34052419800101001x', '34052419800101001X'],
  ['01', '３４０５２４１９８００１０１００１Ｘ', '34052419800101001X'],
  ['05', '440100123456', '440100123456'],
  ['03', 'e12345678', 'E12345678'],
  ['03', 'EB1234567', 'EB1234567'],
  ['03', 'C01X0006H', 'C01X0006H'],
  ['04', '军字第1234567号', '军字第1234567号'],
  ['06', 'h1234567890', 'H1234567890'],
  ['06', 'M 12345678', 'M12345678'],
  ['07', '12345678', '12345678'],
  ['99', 'X-1/2', 'X-1/2'],
  ['99', '44010619900101002001 01', '4401061990010100200101'],
])('%s %s is taken without a doubt', (type, typed, number) => {
  expect(readDocumentNumber(type, typed, today)).toEqual({ ok: true, number })
})

test.each<[DocumentType, string, string]>([
  ['01', '810000199001010019', '810000199001010019'],
  ['02', '123456789', '123456789'],
  ['03', 'E1234567', 'E1234567'],
  ['03', 'ABCDEFG', 'ABCDEFG'],
  ['04', '南1234567', '南1234567'],
  ['06', 'CA1234567', 'CA1234567'],
  ['07', '0012345678', '0012345678'],
  ['07', '0012345678(b)', '0012345678(B)'],
  ['07', '0012345678b', '0012345678(B)'],
  ['08', 'A123456（3）', 'A123456(3)'],
  ['08', 'a1234563', 'A123456(3)'],
  ['08', '1234567(8)', '1234567(8)'],
  ['08', '１２３４ ５６７８', '1234567(8)'],
  ['08', '(A)123456789', 'A123456789'],
  ['08', 'A123456789', 'A123456789'],
])('%s %s is taken, with a doubt, because no public rule says otherwise', (type, typed, number) => {
  expect(readDocumentNumber(type, typed, today)).toEqual({ ok: true, number, doubt: expect.any(String) })
})

test.each<[DocumentType, string, string]>([
  ['02', '12', '应为9位户口簿号，或18位身份证号，现在是2位'],
  ['02', '12345-789', '第6位应为数字或字母'],
  ['02', '34052419800230001X', '第7–14位不是有效日期'],
  ['03', 'E1', '应为5–18位字母或数字，现在是2位'],
  ['03', 'E1234-678', '第6位应为字母或数字'],
  ['04', '字', '应为4–20个字符，现在是1个'],
  ['05', '340524198001010011', '第18位校验不符'],
  ['05', '4401001234A6', '第11位应为数字'],
  ['05', '44010012345', '应为12位档案编号，或18位驾驶证号，现在是11位'],
  ['06', '', '第1位应为H或M'],
  ['06', '12345678', '第1位应为H或M'],
  ['06', 'K1', '第1位应为H或M'],
  ['06', 'H1234567', '应为9位或11位，现在是8位'],
  ['06', 'H123456789', '应为9位或11位，现在是10位'],
  ['06', 'H12345A78', '第2–9位应为数字'],
  ['06', 'M123456789B', '第10–11位应为数字'],
  ['06', 'M1234567-', '第9位应为数字'],
  ['07', '1234', '应为8位数字，现在是4位'],
  ['07', '1234B678', '第5位应为数字'],
  ['07', '1234567890(', '第11位应为数字'],
  ['08', '340524198001010019', '第1–6位应为810000、820000或830000'],
  ['08', '810000199002300015', '第7–14位不是有效日期'],
  ['08', '81000019900101001', '应为18位，现在是17位'],
  ['08', 'A123456(4)', '第8位（括号里的）校验不符'],
  ['08', 'AB123456(4)', '第9位（括号里的）校验不符'],
  ['08', 'A12', '应为81、82或83开头的18位居住证号，现在是3位'],
  ['08', 'A12-4563', '第4位应为字母、数字或括号'],
  ['99', 'a', '应为3–30个字符，现在是1个'],
  ['99', 'ab\0d', '第3位不是证件上会有的字符'],
])('%s %s is refused, and the place is named: %s', (type, typed, message) => {
  expect(said(readDocumentNumber(type, typed, today))).toBe(message)
})

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const letters = (pattern: string) => fc.stringMatching(new RegExp(`^${pattern}$`))
const joined = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.join(''))

const birthDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const checked = (area: fc.Arbitrary<string>) => joined(area, birthDay, digits(3)).map((first17) => `${first17}${checkCharacterOf(first17)}`)
const residentIds = checked(fc.constantFrom('440106', '340524', '110101', '650102'))
const residencePermits = checked(fc.constantFrom('810000', '820000', '830000'))
const hongKongIds = fc.tuple(letters('[A-Z]{1,2}'), digits(6)).map(([first, six]) => `${first}${six}(${hongKongCheckOf(first, six)})`)

/** As each document prints it. */
const valid: Record<DocumentType, fc.Arbitrary<string>> = {
  '01': residentIds,
  '02': fc.oneof(residentIds, digits(9)),
  '03': fc.oneof(joined(letters('[EG]'), digits(8)), joined(letters('E[A-HJ-NP-Z]'), digits(7)), letters('[A-Z\\d]{5,18}')),
  '04': joined(letters('[军海空武]'), fc.constant('字第'), digits(7), fc.constant('号')),
  '05': fc.oneof(residentIds, digits(12)),
  '06': fc.oneof(joined(letters('[HM]'), digits(8)), joined(letters('[HM]'), digits(10)), joined(letters('C[A-Z]'), digits(7))),
  '07': fc.oneof(digits(8), digits(10), joined(digits(10), letters('\\([A-Z]\\)'))),
  '08': fc.oneof(residencePermits, hongKongIds, joined(digits(7), letters('\\(\\d\\)')), joined(letters('[A-Z]'), digits(9))),
  '99': fc.oneof(joined(residentIds, digits(4)), letters('[A-Z\\d]{17,18}'), letters('[A-Z\\d/-]{3,30}')),
}

test.each(documentTypeCodes)('%s: every number as the document prints it is taken, whatever blanks and width it was typed with', (type) => {
  const wide = (text: string) =>
    Array.from(text, (each) => (/[\dA-Z()]/.test(each) ? String.fromCharCode(each.charCodeAt(0) + 0xfee0) : each))
  fc.assert(
    fc.property(valid[type], (number) => {
      const read = readDocumentNumber(type, number, today)
      expect(read).toMatchObject({ ok: true, number })
      expect(readDocumentNumber(type, ` ${number.toLowerCase()} `, today)).toEqual(read)
      expect(readDocumentNumber(type, wide(number).join(''), today)).toEqual(read)
    }),
    { seed, numRuns: 200 },
  )
})

/** One character of a number replaced by another that could be typed there. */
const slip = (numbers: fc.Arbitrary<string>, places: number) =>
  fc
    .tuple(numbers, fc.nat(places - 1), fc.constantFrom(...'0123456789XAQ-'))
    .filter(([number, place, typed]) => number.charAt(place) !== typed)
    .map(([number, place, typed]) => ({ place: place + 1, typed, slipped: `${number.slice(0, place)}${typed}${number.slice(place + 1)}` }))

test.each<[DocumentType, fc.Arbitrary<string>]>([
  ['01', residentIds],
  ['02', residentIds],
  ['05', residentIds],
  ['08', residencePermits],
])('%s: every single wrong character of an 18-place number is refused where it stands, or where the check stands', (type, numbers) => {
  let named = 0
  fc.assert(
    fc.property(slip(numbers, 18), ({ place, typed, slipped }) => {
      const message = said(readDocumentNumber(type, slipped, today))
      const date = ['第7–14位不是有效日期', '第7–14位的出生日期晚于今天']
      const check = ['第18位校验不符', '第18位应为数字或X']
      const prefix = type === '08' && place <= 6 ? ['第1–6位应为810000、820000或830000'] : []
      // A digit can slip into another date of the calendar, or (first of 81, 82, 83) into another region: the check finds those.
      const expected = place < 18 && !/\d/.test(typed) ? [`第${place}位应为数字`] : place < 18 && place > 6 ? [...date, ...check] : check
      expect([...prefix, ...expected]).toContain(message)
      named += 1
    }),
    { seed, numRuns: 1_000 },
  )
  expect(named).toBeGreaterThanOrEqual(1_000)
})

test('every wrong digit and check of a Hong Kong card is refused at its check', () => {
  const slips = fc.tuple(hongKongIds, fc.nat(6), fc.nat(9)).filter(([number, place, typed]) => {
    const at = number.indexOf('(') - 6 + place + (place === 6 ? 1 : 0)
    return number.charAt(at) !== String(typed)
  })
  fc.assert(
    fc.property(slips, ([number, place, typed]) => {
      const bracket = number.indexOf('(')
      const at = bracket - 6 + place + (place === 6 ? 1 : 0)
      const slipped = `${number.slice(0, at)}${typed}${number.slice(at + 1)}`
      expect(said(readDocumentNumber('08', slipped, today))).toBe(`第${bracket + 1}位（括号里的）校验不符`)
    }),
    { seed, numRuns: 1_000 },
  )
})

test('whatever is typed, the answer is a number or a sentence that names a place or a length', () => {
  fc.assert(
    fc.property(fc.constantFrom(...documentTypeCodes), fc.string({ maxLength: 40, unit: 'binary' }), (type, typed) => {
      const read = readDocumentNumber(type, typed, today)
      const words = !read.ok ? findingWords(read.finding) : read.doubt ? numberDoubts[read.doubt] : '请核对。'
      expect(words).toMatch(read.ok ? /^请核对.*。$/ : /第\d+|现在是\d+|15位的旧号码/)
      expect(words).not.toContain('{')
    }),
    { seed, numRuns: 1_000 },
  )
})
