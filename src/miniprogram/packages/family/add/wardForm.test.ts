import { checkCharacterOf } from '../../../../contract/identity/residentIdNumber'
import { answeredFailure } from '../../../client/failure'
import { emptyForm, readForm, type WardEvent, wardForm, wardKindNames, wardKinds } from './wardForm'

const today = '2026-11-21'
const upTo = (...events: WardEvent[]) => events.reduce(wardForm, emptyForm)
const chosen = (kind: (typeof wardKinds)[number]): WardEvent => ({ type: 'kindChosen', index: wardKinds.indexOf(kind) })
const number = (value: string): WardEvent => ({ type: 'typed', field: 'number', value })
const name: WardEvent = { type: 'typed', field: 'name', value: ' 黎乐言 ' }
const submitted: WardEvent = { type: 'submitted', today }
const refusedWith = (code: string, fields?: { field: string; message: string }[]) =>
  answeredFailure({ ok: false, error: { code, message: '', retryable: false, fields }, subject: null, traceId: 'trace' })
// A woman's number of the right form.
const motherNumber = `44010519960518002${checkCharacterOf('44010519960518002')}`

describe('the form that names a child', () => {
  it('puts the number of a newborn together from the mother’s, 产次 and 胎次', () => {
    const form = upTo(chosen('mother'), number(motherNumber), name, { type: 'birthChosen', index: 1 }, { type: 'placeChosen', index: 2 })
    expect(readForm(form, today).ward).toEqual({ documentType: '99', documentNumber: `${motherNumber}0203`, name: '黎乐言' })
    expect(readForm(upTo(chosen('mother'), number(motherNumber), name), today).ward?.documentNumber).toBe(`${motherNumber}0101`)
  })

  it('takes no father’s number for the mother’s, and no wrong one', () => {
    const left: WardEvent = { type: 'fieldLeft', field: 'number' }
    expect(readForm(upTo(chosen('mother'), number('34052419800101001x'), left), today).wrong.number).toBe(
      '这是一位男性的号码，请填写母亲的',
    )
    expect(
      readForm(upTo(chosen('mother'), number(`${motherNumber.slice(0, 17)}${motherNumber.endsWith('0') ? '1' : '0'}`), left), today).wrong
        .number,
    ).toBe('第18位校验不符')
  })

  it('reads 国家出生人口编码 and ID cards by their own rules', () => {
    expect(readForm(upTo(chosen('birthCode'), number('44010612345678901'), name), today).ward?.documentType).toBe('99')
    expect(readForm(upTo(chosen('birthCode'), number('4401'), name), today).ward).toBeNull()
    expect(readForm(upTo(number('34052419800101001x'), name), today).ward).toMatchObject({
      documentType: '01',
      documentNumber: '34052419800101001X',
    })
  })

  it('says what is missing on submit, and goes on to the agreement only with a child named', () => {
    const empty = upTo(submitted)
    expect(readForm(empty, today).wrong).toEqual({ name: '请填写孩子的姓名', number: '请填写号码' })
    expect(empty.at).toBe('form')
    expect(upTo(name, number('34052419800101001x'), submitted).at).toBe('agreement')
  })

  it('another way of naming forgets the number of the one before', () => {
    expect(upTo(number('34052419800101001x'), chosen('mother')).number).toBe('')
  })

  it('comes back from the agreement with what the server refused, at its field or above', () => {
    const asked = upTo(name, number('34052419800101001x'), submitted)
    const atField = refusedWith('identity.documentInvalid', [{ field: 'documentNumber', message: '第18位校验不符' }])
    const back = wardForm(asked, { type: 'refused', failure: atField })
    expect([back.at, readForm(back, today).wrong.number, back.refusal]).toEqual(['form', '第18位校验不符', null])
    const above = wardForm(asked, { type: 'refused', failure: refusedWith('family.notGuardian') })
    expect([above.at, above.refusal?.code]).toEqual(['form', 'family.notGuardian'])
    expect(wardForm(above, submitted).refusal).toBeNull()
    expect(wardForm(asked, { type: 'declined' })).toMatchObject({ at: 'form', name: ' 黎乐言 ' })
  })

  it('has a name for every way', () => {
    expect(new Set(wardKindNames).size).toBe(wardKinds.length)
  })
})
