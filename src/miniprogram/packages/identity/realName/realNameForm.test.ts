import { documentTypeCodes } from '../../../../contract/identity/documentType'
import { answeredFailure } from '../../../client/failure'
import { speak } from '../../../locale/language'
import { emptyForm, type FormEvent, isAboutField, readForm, realNameForm } from './realNameForm'

const today = '2026-11-21'
const upTo = (...events: FormEvent[]) => events.reduce(realNameForm, emptyForm)
const typedNumber = (value: string): FormEvent => ({ type: 'typed', field: 'documentNumber', value })
const typedName: FormEvent = { type: 'typed', field: 'name', value: '李小英' }
const refusedWith = (code: string, fields?: { field: string; message: string }[]) =>
  answeredFailure({ ok: false, error: { code, message: '', retryable: false, fields }, subject: null, traceId: 'trace' })

describe('实名认证 form', () => {
  it('says nothing while a number is typed for the first time', () => {
    expect(readForm(upTo(typedNumber('3405241980')), today).wrong.documentNumber).toBeNull()
  })

  it('says what is wrong once the field was left', () => {
    const left = upTo(typedNumber('340524198001010019'), { type: 'fieldLeft', field: 'documentNumber' })
    expect(readForm(left, today).wrong.documentNumber).toBe('第18位校验不符')
    expect(readForm(realNameForm(left, typedNumber('34052419800101001x')), today).wrong.documentNumber).toBeNull()
  })

  it('does not complain about a field that was only passed by', () => {
    expect(readForm(upTo({ type: 'fieldLeft', field: 'name' }), today).wrong.name).toBeNull()
  })

  it('names everything that is missing on submit', () => {
    expect(readForm(upTo({ type: 'submitted' }), today)).toEqual({
      wrong: { name: '请填写姓名', documentNumber: '请填写证件号码' },
      numberHint: '18位，最后一位可能是字母X。',
      ready: false,
    })
  })

  it('writes x as the card does, and is then ready', () => {
    const form = upTo(typedName, typedNumber('34052419800101001x'))
    expect(form.documentNumber).toBe('34052419800101001X')
    expect(readForm(form, today).ready).toBe(true)
  })

  it('follows the chosen document type', () => {
    const passport = upTo(typedName, { type: 'typeChosen', index: 2 }, typedNumber('E12345678'))
    expect(passport.documentType).toBe('03')
    expect(readForm(passport, today).ready).toBe(true)
  })

  it('shows for each of the nine what its number looks like', () => {
    const hints = documentTypeCodes.map((_, index) => readForm(upTo({ type: 'typeChosen', index }), today).numberHint)
    expect(new Set(hints).size).toBe(documentTypeCodes.length)
    expect(hints[5]).toContain('H12345678')
  })

  it('says a doubt as a hint once the field was left, and goes on with it', () => {
    const doubted = upTo(typedName, { type: 'typeChosen', index: 3 }, typedNumber('AB123456'))
    expect(readForm(doubted, today).numberHint).not.toContain('请核对')
    const left = realNameForm(doubted, { type: 'fieldLeft', field: 'documentNumber' })
    const reading = readForm(left, today)
    expect([reading.numberHint.startsWith('请核对'), reading.wrong.documentNumber, reading.ready]).toEqual([true, null, true])
  })

  it('another kind of document blames nothing before it is typed', () => {
    const left = upTo(typedNumber('12345678'), { type: 'fieldLeft', field: 'documentNumber' })
    expect(readForm(left, today).wrong.documentNumber).not.toBeNull()
    expect(readForm(realNameForm(left, { type: 'typeChosen', index: 5 }), today).wrong.documentNumber).toBeNull()
  })

  it('shows the server’s refusal at its field until that is changed', () => {
    const failure = refusedWith('identity.documentInvalid', [{ field: 'documentNumber', message: '第18位校验不符' }])
    const refused = upTo(typedName, typedNumber('1'), { type: 'refused', failure })
    expect(isAboutField(failure)).toBe(true)
    expect(readForm(refused, today).wrong.documentNumber).toBe('第18位校验不符')
    expect(readForm(realNameForm(refused, typedNumber('2')), today).wrong.documentNumber).toBeNull()
  })

  it('says a name that does not belong to the number at the name, and other failures elsewhere', () => {
    const mismatch = upTo({ type: 'refused', failure: refusedWith('identity.nameMismatch') })
    expect(readForm(mismatch, today).wrong.name).toBe('姓名与证件不一致，请核对。')
    expect(isAboutField(refusedWith('upstream.province'))).toBe(false)
  })
})

afterEach(() => speak('hans'))

describe('in English', () => {
  const wrongNumber = (type: number, value: string) =>
    readForm(upTo({ type: 'typeChosen', index: type }, typedNumber(value), { type: 'fieldLeft', field: 'documentNumber' }), today)

  it('names the place of a wrong character, and what deserves a second look', () => {
    speak('en')
    expect(wrongNumber(0, '340524A9800101001X').wrong.documentNumber).toBe('Character 7 should be a digit')
    expect(wrongNumber(0, '34052').wrong.documentNumber).toBe('This should have 18 characters; it has 5')
    expect(wrongNumber(3, 'AB123456').numberHint).toBe('Please check: the card usually says "某字第1234567号".')
  })

  it('says the refusal of the server in English, where it says it in Chinese', () => {
    speak('en')
    const failure = {
      ...refusedWith('identity.documentInvalid', [{ field: 'documentNumber', message: '第18位校验不符' }]),
      message: 'Please check.',
    }
    expect(readForm(upTo({ type: 'refused', failure }), today).wrong.documentNumber).toBe('Please check.')
  })
})
