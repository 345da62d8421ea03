import { messageKinds } from '../../contract/message/message'
import { badTemplateField } from '../../sandbox/wechat/templateFields'
import { codeMessage, newsMessage, templateUseOf } from './templateMessages'

const at = new Date('2026-12-31T16:05:00.000Z')

function fieldsOf(data: Record<string, string>): Record<string, { value: string }> {
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, { value }]))
}

test.each(messageKinds)('%s: fields WeChat takes, the minute in China, a page without anybody’s id', (kind) => {
  const { page, data } = newsMessage(kind, at)
  expect(badTemplateField(fieldsOf(data))).toBeNull()
  expect(data.time2).toBe('2027-01-01 00:05')
  expect(page).toMatch(/^(pages|packages)\/[a-z/]+\/index$/i)
  expect(templateUseOf(kind)).toBe(['request', 'wardRequest'].includes(kind) ? 'request' : 'change')
})

test('a code: fields WeChat takes', () => {
  expect(badTemplateField(fieldsOf(codeMessage('007041', 5).data))).toBeNull()
})

test('the control: a sentence of 21 characters is not taken', () => {
  expect(badTemplateField(fieldsOf({ thing1: '字'.repeat(21) }))).toBe('thing1')
})
