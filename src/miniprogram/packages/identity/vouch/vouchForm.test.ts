import { emptyVouch, readVouch, type VouchEvent, vouchForm } from './vouchForm'

const today = '2026-11-21'
const upTo = (...events: VouchEvent[]) => events.reduce(vouchForm, emptyVouch)
const typed = (field: 'name' | 'documentNumber', value: string): VouchEvent => ({ type: 'person', event: { type: 'typed', field, value } })
const permit: VouchEvent = { type: 'person', event: { type: 'typeChosen', index: 5 } }
const filled = [permit, typed('name', ' 陈志强 '), typed('documentNumber', 'H12345678')] as const

describe('帮家人确认 form', () => {
  it('sends the document, the name and the six digits, once all are there', () => {
    expect(readVouch(upTo(...filled), today).wish).toBeNull()
    expect(readVouch(upTo(...filled, { type: 'codeTyped', value: '36 10 33' }), today).wish).toEqual({
      documentType: '06',
      documentNumber: 'H12345678',
      name: '陈志强',
      code: '361033',
    })
  })

  it('says what is missing after a try, and not before', () => {
    expect(readVouch(upTo(...filled), today).codeWrong).toBeNull()
    const tried = readVouch(upTo({ type: 'submitted' }), today)
    expect([tried.codeWrong, tried.person.wrong]).toEqual([
      '请填写家人手机上的6位确认码',
      { name: '请填写姓名', documentNumber: '请填写证件号码' },
    ])
  })
})
