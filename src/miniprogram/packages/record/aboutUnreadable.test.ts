import { speak } from '../../locale/language'
import { aboutUnreadable } from './aboutUnreadable'

const entry = { state: 'unreadable', entryId: 'entry-1', module: null, sourceOrg: null, collectedAt: null } as const

afterEach(() => speak('hans'))

test('a report of an entry without a source is addressed to who will find it', () => {
  expect(aboutUnreadable(entry)).toMatchObject({ entryId: 'entry-1', sourceOrg: '省平台（来源未注明）' })
  expect(aboutUnreadable({ ...entry, sourceOrg: '广东省人民医院' })).toMatchObject({ sourceOrg: '广东省人民医院' })
})

test('in English it is shown in English and sent as whoever reads it knows it', () => {
  speak('en')
  expect(aboutUnreadable({ ...entry, module: 'visit' })).toMatchObject({
    form: '诊疗记录',
    sourceOrg: '省平台（来源未注明）',
    called: { form: 'Visits and treatment', source: 'Provincial platform (source not named)' },
  })
})
