/// <reference path="../../../globals.d.ts" />
import { createHash } from 'node:crypto'
import { type Agreement, agreementText, type Receipt } from '../../../../contract/consent/agreement'
import { isReceiptsText } from './isReceiptsText'

const agreement: Agreement = {
  document: 'face',
  version: '2026-11-21.1',
  title: '人脸信息处理告知与单独同意',
  summary: [{ label: '做什么', text: '确认是您本人' }],
  sections: [{ heading: '一、目的', paragraphs: ['只用来确认是您本人。'] }],
}
const print = (text: string) => createHash('sm3').update(text).digest('hex')
const receipt: Receipt = {
  receiptId: '11111111-1111-4111-8111-111111111111',
  document: 'face',
  act: 'agreed',
  by: 'self',
  version: agreement.version,
  title: agreement.title,
  textSm3: print(agreementText(agreement)),
  agreedAt: '2026-11-21T06:05:00.000Z',
  channel: 'weapp',
  requestId: null,
  number: 1,
  hash: print('hash'),
  anchored: true,
}

describe('the text of a receipt', () => {
  it('is its text, word by word', () => {
    expect(isReceiptsText({ receipt, agreement, sms: null })).toBe(true)
    const other = { ...agreement, sections: [{ heading: '一、目的', paragraphs: ['只用来确认是您本人！'] }] }
    expect(isReceiptsText({ receipt, agreement: other, sms: null })).toBe(false)
  })

  it('may have been an SMS', () => {
    const sms = '授权码361033，30天。'
    expect(isReceiptsText({ receipt: { ...receipt, textSm3: print(sms) }, agreement: null, sms })).toBe(true)
    expect(isReceiptsText({ receipt, agreement: null, sms })).toBe(false)
  })

  it('is not proven by nothing', () => {
    expect(isReceiptsText({ receipt, agreement: null, sms: null })).toBe(false)
  })
})
