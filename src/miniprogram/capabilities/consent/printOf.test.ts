/// <reference path="../../globals.d.ts" />
import { createHash } from 'node:crypto'
import { type Agreement, agreementText } from '../../../contract/consent/agreement'
import { printOf } from './printOf'

const agreement: Agreement = {
  document: 'access',
  version: '2026-11-21.1',
  title: '档案调阅授权同意书',
  summary: [{ label: '谁看', text: '广东省人民医院' }],
  sections: [{ heading: '一、依据', paragraphs: ['您的个人信息受到保护。', '𠮷生僻字也算在内。'] }],
}

describe('the phone’s SM3 of what was on the screen', () => {
  it('is the standard’s own (GB/T 32905, example 1)', () => {
    expect(printOf('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })

  it('is the server’s, for every word of an agreement', () => {
    const text = agreementText(agreement)
    expect(printOf(agreement)).toBe(createHash('sm3').update(text).digest('hex'))
  })
})
