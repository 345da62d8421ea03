import * as z from 'zod/mini'
import { report } from '../../../../contract/ticket/report'
import type { ReportDraft } from '../../../capabilities/ticket/reportDraft'
import { mostCorrect, readReport, startOf, wrongIn } from './reportForm'

const draft: ReportDraft = {
  entryId: 'entry-1',
  module: 'basic',
  form: '个人信息',
  field: '姓名',
  fieldId: 'identity.name',
  shown: '张三',
  sourceOrg: '某医院',
  called: { form: '个人信息', field: '姓名', source: '某医院' },
}
const typed = { kind: 'correction', reason: 'wrong', correct: ' 张叁 ', words: ' 写错了。\n', consent: true, mustConsent: false } as const

describe('“这条有误” form', () => {
  it('begins with nothing agreed to, and with what fits what was tapped', () => {
    expect(startOf(draft)).toEqual({ kind: 'correction', reason: 'wrong', correct: '', words: '', consent: false, mustConsent: false })
    expect(startOf({ ...draft, field: null, fieldId: null })).toMatchObject({ kind: 'feedback', reason: null })
    expect(startOf({ ...draft, entryId: null, field: null, fieldId: null })).toMatchObject({ kind: 'feedback', reason: 'unreadable' })
  })

  it('names everything that is missing', () => {
    const empty = { kind: 'correction', reason: null, correct: ' ', words: '\n', consent: false, mustConsent: false } as const
    expect(wrongIn(draft, empty)).toEqual({
      reason: 'reasonMissing',
      correct: 'correctMissing',
      words: 'wordsMissing',
      consent: 'consentMissing',
    })
    expect(readReport(draft, empty, 0)).toBeNull()
    expect(wrongIn(draft, typed)).toEqual({ reason: null, correct: null, words: null, consent: null })
  })

  it.each([
    ['an identity field', draft, true],
    ['another field', { ...draft, fieldId: 'contact.phone' }, false],
    ['a field the catalogue does not know', { ...draft, fieldId: null }, false],
  ])('asks for consent to change %s only where it is one', (_, about, asks) => {
    expect(wrongIn(about, { ...typed, consent: false }).consent !== null).toBe(asks)
    expect(readReport(about, typed, 0)?.identityConsent).toBe(asks)
  })

  it('asks for consent where the cloud said that it is wanted', () => {
    const contact = { ...draft, fieldId: null }
    const told = { ...typed, consent: false, mustConsent: true }
    expect(wrongIn(contact, told).consent).toBe('consentMissing')
    expect(readReport(contact, { ...told, consent: true }, 0)?.identityConsent).toBe(true)
  })

  it('agrees to nothing and corrects nothing in a 问题反馈', () => {
    expect(readReport(draft, { ...typed, kind: 'feedback' }, 0)).toMatchObject({ kind: 'feedback', correct: null, identityConsent: false })
  })

  it('gives what the contract takes, without what surrounds the words', () => {
    const read = readReport(draft, { ...typed, correct: '字'.repeat(mostCorrect) }, 3)
    expect(z.safeParse(report.input, read).success).toBe(true)
    expect(readReport(draft, typed, 0)).toMatchObject({ correct: '张叁', words: '写错了。', photos: 0 })
    const longer = readReport(draft, { ...typed, correct: '字'.repeat(mostCorrect + 1) }, 0)
    expect(z.safeParse(report.input, longer).success).toBe(false)
  })
})
