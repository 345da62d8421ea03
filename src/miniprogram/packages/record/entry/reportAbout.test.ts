import { aboutUnreadable } from './reportAbout'

// “送往未注明” would be sent to nobody: whoever finds the source is named.
test('a report of an entry without a source is addressed to who will find it', () => {
  const entry = { state: 'unreadable', entryId: 'entry-1', module: null, sourceOrg: null, collectedAt: null } as const
  expect(aboutUnreadable(entry)).toMatchObject({ entryId: 'entry-1', sourceOrg: '省平台（来源未注明）' })
  expect(aboutUnreadable({ ...entry, sourceOrg: '广东省人民医院' })).toMatchObject({ sourceOrg: '广东省人民医院' })
})
