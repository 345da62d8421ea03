import { checkCharacterOf } from '../../../../contract/identity/residentIdNumber'
import { answeredFailure } from '../../../client/failure'
import { emptyNumber, type NumberEvent, numberForm, numberWrong, readName, readNumber } from './numberForm'

const today = '2026-11-21'
const upTo = (...events: NumberEvent[]) => events.reduce(numberForm, emptyNumber)
const number = `44010620260806002${checkCharacterOf('44010620260806002')}`
const typed: NumberEvent = { type: 'typed', value: number }
const submitted: NumberEvent = { type: 'submitted', today }
const refusedWith = (code: string, fields?: { field: string; message: string }[]) =>
  answeredFailure({ ok: false, error: { code, message: '', retryable: false, fields }, subject: null, traceId: 'trace' })

describe('补登身份证号', () => {
  it('says nothing of a number that is being typed, and what is missing when it is sent', () => {
    expect(numberWrong(upTo({ type: 'typed', value: '4401' }), today)).toBeNull()
    expect(numberWrong(upTo({ type: 'typed', value: '4401' }, { type: 'fieldLeft' }), today)).toBe('应为18位，现在是4位')
    expect(numberWrong(upTo(submitted), today)).toBe('请填写身份证号')
    expect(upTo(submitted).at).toBe('form')
  })

  it('sends a good number, once', () => {
    const sent = upTo(typed, submitted)
    expect([sent.at, readNumber(sent, today)]).toEqual(['sent', { ok: true, number }])
    expect(numberForm(sent, { type: 'upgraded' })).toEqual({ ...emptyNumber, at: 'done' })
  })

  it('sends the name along only where it is another one now', () => {
    const named = (value: string) => readName(upTo(typed, { type: 'named', value }), '黎某之子')
    expect([readName(upTo(typed), '黎某之子'), named('黎某之子'), named(' '), named(' 黎乐言 ')]).toEqual([{}, {}, {}, { name: '黎乐言' }])
  })

  it('keeps what was typed while the person confirms who they are', () => {
    const refused = upTo(typed, submitted, { type: 'refused', failure: refusedWith('identity.stepUpRequired') })
    expect(refused).toMatchObject({ at: 'form', number, refusal: { code: 'identity.stepUpRequired' } })
    expect(numberForm(refused, submitted)).toMatchObject({ at: 'sent', refusal: null })
  })

  it('says what the server refused at the number, or above it', () => {
    const atField = refusedWith('identity.documentInvalid', [{ field: 'documentNumber', message: '第18位校验不符' }])
    const there = upTo(typed, submitted, { type: 'refused', failure: atField })
    expect([numberWrong(there, today), there.refusal]).toEqual(['第18位校验不符', null])
    const above = upTo(typed, submitted, { type: 'refused', failure: refusedWith('family.numberNotTheirs') })
    expect([numberWrong(above, today), above.refusal?.code]).toEqual([null, 'family.numberNotTheirs'])
  })
})
