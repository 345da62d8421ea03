import { type WardAct, wardActKinds } from '../../../contract/family/acts'
import { speak } from '../../locale/language'
import { actLine, actTitle } from './actWords'

const now = Date.parse('2026-11-21T06:05:00.000Z')
const act: WardAct = {
  actId: 'act',
  at: '2026-11-21T06:00:00.000Z',
  by: 'father',
  byMe: false,
  kind: 'accessGiven',
  orgName: '广东省人民医院',
}

describe('代办记录', () => {
  it('says what was done, to which hospital, by whom and when', () => {
    expect([actTitle(act), actLine(act, now)]).toEqual(['同意广东省人民医院查看档案', '今天 14:00，父亲'])
    expect(actLine({ ...act, byMe: true }, now)).toBe('今天 14:00，您')
    expect(actTitle({ ...act, orgName: null })).toBe('同意一家医院查看档案')
  })

  it.each([
    ['child', '孩子本人'],
    ['window', '医院窗口'],
    ['system', '系统'],
    ['guardian', '监护人'],
  ] as const)('names %s', (by, words) => {
    expect(actLine({ ...act, by }, now)).toBe(`今天 14:00，${words}`)
  })

  it('has words of its own for every act there is', () => {
    const titles = wardActKinds.map((kind) => actTitle({ ...act, kind }))
    expect(new Set(titles).size).toBe(wardActKinds.length)
    expect(titles.filter((title) => /[{}a-z]/i.test(title))).toEqual([])
  })
})

afterEach(() => speak('hans'))

test('in English every act is said, by whom and when', () => {
  speak('en')
  expect([actTitle(act), actLine(act, now)]).toEqual(['Let 广东省人民医院 see the record', 'Father, today 14:00'])
  expect(actLine({ ...act, byMe: true }, now)).toBe('You, today 14:00')
  const titles = wardActKinds.map((kind) => actTitle({ ...act, kind, orgName: null }))
  expect(new Set(titles).size).toBe(wardActKinds.length)
  expect(titles.filter((title) => /\p{Script=Han}|[{}]/u.test(title))).toEqual([])
})
