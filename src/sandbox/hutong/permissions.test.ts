import { createDatabase, type TestDatabase } from '../../../test/database'
import { connect } from '../database/connect'
import { migrate } from '../database/migrate'
import { permits } from './permissionRule'
import { findPermission, listSaves, recordSave } from './permissions'

let files: TestDatabase
let database: ReturnType<typeof connect>
beforeAll(async () => {
  files = await createDatabase()
  database = connect(files.url)
  await migrate(database)
  await migrate(database)
})
afterAll(async () => {
  await database.destroy()
  await files.drop()
})

const at = new Date('2026-03-01T00:00:00Z')
const save = (orgCode: string, status: '1' | '0') => recordSave(database, { residentId: 'r1', orgCode, status, at, rawBody: '{}' })
const allowed = async (orgCode: string) => permits(await findPermission(database, 'r1', orgCode), at)

test('the last save of a person and hospital wins, whatever came before', async () => {
  await save('A', '1')
  expect(await allowed('A')).toBe(true)
  await save('A', '0')
  expect(await allowed('A')).toBe(false)
  // A late grant re-grants silently: the interface has no version.
  await save('A', '1')
  expect(await allowed('A')).toBe(true)
})

test('another hospital is not touched', async () => {
  await save('B', '0')
  expect(await allowed('A')).toBe(true)
  expect(await allowed('C')).toBe(false)
})

test('the save log keeps every call in order', async () => {
  expect((await listSaves(database)).map(({ orgCode, status }) => orgCode + status)).toEqual(['A1', 'A0', 'A1', 'B0'])
})
