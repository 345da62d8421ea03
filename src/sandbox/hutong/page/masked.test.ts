import { maskedName, maskedNumber } from './masked'

test.each([
  ['林秀兰', '林*兰'],
  ['何杰', '何*'],
  ['欧阳𠮷安', '欧**安'],
  ['𠮷安', '𠮷*'],
])('%s is shown as %s', (name, shown) => {
  expect(maskedName(name)).toBe(shown)
})

test('a number keeps its ends only', () => {
  expect(maskedNumber('440104195403120222')).toBe('440***********0222')
  expect(maskedNumber('10293847')).toBe('102*3847')
})
