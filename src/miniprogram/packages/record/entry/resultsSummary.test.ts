import type { LaboratoryResult } from '../../../../contract/record/recordEntry'
import { speak } from '../../../locale/language'
import { resultsSummary } from './resultsSummary'

const result = (name: string, flag: LaboratoryResult['flag']): LaboratoryResult => ({
  item: null,
  name,
  value: '1',
  unit: null,
  range: null,
  flag,
  method: null,
  instrument: null,
})
const high = Array.from({ length: 7 }, (_, index) => result(`项目${index + 1}`, 'high'))
const names = ['项目1', '项目2', '项目3', '项目4', '项目5', '项目6']

afterEach(() => speak('hans'))

test('says how many there are and which are marked, without naming all of many', () => {
  expect(resultsSummary(high)).toBe(`共7项。↑ 偏高：${names.join('、')} 等7项。`)
  expect(resultsSummary([result('血糖', null)])).toBe('共1项。来源没有标出偏高、偏低或异常的项目。')
})

test('in English, too, with the names as the hospital gave them', () => {
  speak('en')
  expect(resultsSummary(high)).toBe(`7 results. ↑ High: ${names.join(', ')} and others, 7 in all.`)
  expect(resultsSummary([result('血糖', null)])).toBe('1 result. The source marked none as high, low or abnormal.')
})
