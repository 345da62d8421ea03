import { badTemplateField } from './templateFields'

test('fields within their type’s bounds are accepted', () => {
  expect(
    badTemplateField({ thing1: { value: '医院申请查看您的健康档案' }, time2: { value: '2026年3月1日 09:30' }, number3: { value: '3' } }),
  ).toBeNull()
})

test.each([
  ['thing1', '一'.repeat(21)],
  ['thing1', ''],
  ['character_string2', '中文'],
  ['number3', 'three'],
  ['phrase4', '一二三四五六'],
  ['unknown', 'x'],
])('%s=%s is named', (field, value) => {
  expect(badTemplateField({ [field]: { value } })).toBe(field)
})
