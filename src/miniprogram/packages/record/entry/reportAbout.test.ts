import type { Entry } from '../../../../contract/record/recordEntry'
import { speak } from '../../../locale/language'
import { aboutEntry, aboutItem } from './reportAbout'
import { sectionsOf } from './sections'

const entry: Entry = {
  entryId: 'entry-1',
  module: 'visit',
  form: 'outpatient',
  title: '门诊病历',
  summary: null,
  occurredOn: '2026-03-05',
  visitType: 'outpatient',
  sensitive: null,
  sourceOrg: '广东省人民医院',
  collectedAt: '2026-03-06T01:30:00.000Z',
  parts: [{ part: 'clinicNote', heading: '病历', fields: [{ field: 'complaint', label: '诉', value: '咳嗽三天' }] }],
  results: [],
}
const result = { item: null, name: '血糖', value: '7', unit: null, range: null, flag: null, method: null, instrument: null }

afterEach(() => speak('hans'))

test.each(['hans', 'hant', 'en'] as const)('%s: form and field are sent by the names that the source knows', (language) => {
  speak(language)
  const [row] = sectionsOf(entry)[0]?.rows ?? []
  if (!row) throw new Error('the entry has no row')
  expect(aboutEntry(entry)).toMatchObject({ form: '门诊记录', field: null })
  expect(aboutItem(entry, { row })).toMatchObject({ form: '门诊记录', field: '主诉', fieldId: 'clinicNote.complaint', shown: '咳嗽三天' })
  expect(aboutItem(entry, { result })).toMatchObject({ field: '血糖', shown: '7' })
})

test('the phone calls them in its own language', () => {
  speak('en')
  const [section] = sectionsOf(entry)
  const [row] = section?.rows ?? []
  if (!row) throw new Error('the entry has no row')
  expect([section?.heading, row.label, row.value]).toEqual(['Outpatient note', 'Chief complaint', '咳嗽三天'])
  const source = '广东省人民医院'
  expect(aboutItem(entry, { row }).called).toEqual({ form: 'Outpatient record', field: 'Chief complaint', source })
  expect(aboutItem(entry, { result }).called).toEqual({ form: 'Outpatient record', field: '血糖 · Fasting blood sugar', source })
})
