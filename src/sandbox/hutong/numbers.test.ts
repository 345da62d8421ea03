import { randomUUID } from 'node:crypto'
import { createDatabase, type TestDatabase } from '../../../test/database'
import { readResidentIdNumber } from '../../contract/identity/residentIdNumber'
import { codeAuthRecPath } from '../../contract/upstream/hutong/codeAuthRec'
import { recordEntry, recordList } from '../../contract/upstream/hutong/recordService'
import { type ExampleCaller, exampleCaller } from '../exampleCaller'
import { exampleSettings } from '../exampleSettings'
import { startSandbox } from '../server'
import { sealSm4 } from './sm4'
import { tifHeaders } from './tif'

let files: TestDatabase
let call: ExampleCaller
let settings: ReturnType<typeof exampleSettings>
let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  files = await createDatabase()
  settings = exampleSettings({ databaseUrl: files.url, cloudBaseUrl: 'http://127.0.0.1:9' })
  sandbox = await startSandbox(settings)
  call = exampleCaller(sandbox.url, settings)
})
afterAll(async () => {
  await sandbox.close()
  await files.drop()
})
beforeEach(async () => {
  await control('reset', {})
  await control('clock', { set: '2026-11-21T04:00:00Z' })
})

async function control(path: string, body: object) {
  const answer = await fetch(`${sandbox.url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, ...Object(await answer.json()) }
}
const idNumber = (residentId: string) => control('residents/idNumber', { residentId })
const result = async (path: string, plain: object) => Object((await call(path, plain)).answer).result

async function resident(residentId: string) {
  const all = Object(await (await fetch(`${sandbox.url}/control/residents`)).json())
  return all.find((one: { residentId: string }) => one.residentId === residentId)
}
async function documentOf(residentId: string): Promise<{ documentType: string; documentNumber: string; name: string }> {
  const { documentType, documentNumber, name } = await resident(residentId)
  return { documentType, documentNumber, name }
}

async function save(documentNumber: string, status: '1' | '0') {
  const codeAuthRec = {
    authDays: 30,
    patientIdcard: sealSm4(settings.sm4Key, documentNumber),
    patientName: '黎乐言',
    orgCode: '455404501',
    orgName: '医院',
    status,
    appId: settings.appId,
  }
  const { now } = Object(await (await fetch(`${sandbox.url}/control/clock`)).json())
  const headers = { ...tifHeaders(settings.paasId, settings.paasToken, randomUUID(), new Date(now)) }
  const answer = await fetch(`${sandbox.url}${codeAuthRecPath}`, { method: 'POST', headers, body: JSON.stringify({ codeAuthRec }) })
  expect(Object(await answer.json()).returnCode).toBe('1')
}
async function permitted(patient: string) {
  const query = new URLSearchParams({ org: '455404501', staff: 'zs1001', patient })
  return (await (await fetch(`${sandbox.url}/doctor/open?${query.toString()}`)).text()).includes('data-permitted="yes"')
}

describe('an ID number for a newborn', () => {
  test('is a valid one of the birth date, the sex and the place, and always the same', async () => {
    const before = await documentOf('r004')
    const given = await idNumber('r004')
    expect(given).toMatchObject({ status: 200, residentId: 'r004', documentType: '01' })
    expect(given.documentNumber).toMatch(/^44010520260806\d{3}[\dX]$/)
    expect(readResidentIdNumber(given.documentNumber, '2026-11-21')).toMatchObject({ ok: true })
    expect(Number(given.documentNumber[16]) % 2).toBe(1)
    expect(await idNumber('r004')).toEqual(given)
    expect(await resident('r004')).toMatchObject({
      documentType: '01',
      documentNumber: given.documentNumber,
      otherNumbers: [
        { documentType: '99', documentNumber: before.documentNumber },
        { documentType: '99', documentNumber: 'B440105202608060007' },
      ],
    })
    await control('reset', {})
    expect(await documentOf('r004')).toEqual(before)
    expect(await idNumber('r004')).toEqual(given)
  })

  test('asked for by many at once it is given once', async () => {
    const given = await Promise.all(Array.from({ length: 8 }, () => idNumber('r004')))
    expect(new Set(given.map(({ documentNumber }) => documentNumber)).size).toBe(1)
    expect((await resident('r004')).otherNumbers).toHaveLength(2)
  })

  test('the register, the record and the parents’ relation answer by every number', async () => {
    const old = await documentOf('r004')
    const mother = await documentOf('r003')
    const { documentNumber } = await idNumber('r004')
    const numbers = [
      { documentType: '01', documentNumber },
      { documentType: '99', documentNumber: old.documentNumber },
      { documentType: '99', documentNumber: 'B440105202608060007' },
    ]
    for (const number of numbers) {
      expect(await result('/register.check', { ...number, name: old.name })).toMatchObject({ match: 'same', birthDate: '2026-08-06' })
      const related = await result('/relation.check', { guardian: mother, ward: { ...number, name: old.name } })
      expect(related).toEqual({ relation: 'mother', birthDate: '2026-08-06', sex: 'male', known: numbers })
      const list = recordList.answer.parse((await call('/record.list', { ...number, question: 'q-1', limit: 5 })).answer).result
      expect(list).toMatchObject({ ...number, count: 5 })
      const [first] = list?.entries ?? []
      const question = { ...number, question: 'q-2', entryId: String(Object(first).entryId) }
      expect(recordEntry.answer.parse((await call('/record.entry', question)).answer).result).toMatchObject({ ...number, entry: first })
    }
    // The control: a number and a type that do not belong together are nobody's.
    for (const wrong of [
      { documentType: '99', documentNumber },
      { documentType: '01', documentNumber: old.documentNumber },
      { documentType: '99', documentNumber: 'B440105202608060008' },
    ])
      expect(await result('/register.check', { ...wrong, name: old.name })).toEqual({ match: 'unknown' })
  })

  test('a permission under either number counts for the person, and the last save wins', async () => {
    const old = await documentOf('r004')
    await save(old.documentNumber, '1')
    expect(await permitted('r004')).toBe(true)
    const { documentNumber } = await idNumber('r004')
    expect([await permitted(documentNumber), await permitted(old.documentNumber)]).toEqual([true, true])
    await save(documentNumber, '0')
    expect([await permitted(documentNumber), await permitted(old.documentNumber)]).toEqual([false, false])
    await save(old.documentNumber, '1')
    expect(await permitted('r004')).toBe(true)
    expect(await permitted('r003')).toBe(false)
  })

  test('the hospital finds its patient by either, and shows the one in force', async () => {
    const old = await documentOf('r004')
    const { documentNumber } = await idNumber('r004')
    for (const word of [old.documentNumber, documentNumber]) {
      const page = await (await fetch(`${sandbox.url}/doctor?word=${word}`)).text()
      expect(page).toContain('黎乐言')
      expect(page).toContain(documentNumber)
    }
  })

  test('who has one keeps it; who has another country’s or region’s document gets none', async () => {
    expect(await idNumber('r001')).toMatchObject({ status: 200, documentNumber: '440104195403120222' })
    expect(await idNumber('r051')).toMatchObject({ status: 200, documentNumber: expect.stringMatching(/^44130219741130/) })
    for (const other of ['r008', 'r009', 'r036', 'r052']) expect((await idNumber(other)).status).toBe(409)
    expect((await idNumber('r-nobody')).status).toBe(400)
  })
})

test('a renewed card of Hong Kong is the same person’s as the one before', async () => {
  const name = '陆咏琳'
  for (const documentNumber of ['H0736451801', 'H0736451802'])
    expect(await result('/register.check', { documentType: '06', documentNumber, name })).toMatchObject({ match: 'same' })
  expect(await result('/register.check', { documentType: '06', documentNumber: 'H0736451803', name })).toEqual({ match: 'unknown' })
})

describe('kin.check', () => {
  let everybody: { residentId: string; documentType: string; documentNumber: string; name: string }[] = []
  beforeAll(async () => {
    everybody = Object(await (await fetch(`${sandbox.url}/control/residents`)).json())
  })
  const kin = async (helper: string, person: string, change: object = {}) => {
    const [helping, helped] = [helper, person].map((residentId) => everybody.find((one) => one.residentId === residentId))
    return Object(await result('/kin.check', { helper: helping, person: { ...helped, ...change } })).relation
  }

  test('parent, child and spouse, said of the one who helps', async () => {
    expect(await kin('r039', 'r038')).toBe('child')
    expect(await kin('r038', 'r039')).toBe('parent')
    expect(await kin('r041', 'r042')).toBe('spouse')
    expect(await kin('r044', 'r043')).toBe('parent')
    expect(await kin('r045', 'r043')).toBe('parent')
  })

  test('none for a stranger, a wrong name, a parent of one’s child, a grandparent, oneself, nobody', async () => {
    expect(await kin('r001', 'r038')).toBe('none')
    expect(await kin('r039', 'r038', { name: '简兆基 ' })).toBe('none')
    expect(await kin('r047', 'r048')).toBe('none')
    expect(await kin('r050', 'r049')).toBe('none')
    expect(await kin('r038', 'r038')).toBe('none')
    expect(await kin('r039', 'r038', { documentNumber: 'X1' })).toBe('none')
  })

  test('a minor helps nobody; who is helped is at least fourteen, to the day', async () => {
    expect(await kin('r043', 'r044')).toBe('none')
    expect(await kin('r041', 'r040')).toBe('none')
    await control('clock', { set: '2027-01-14T15:59:00Z' })
    expect(await kin('r041', 'r040')).toBe('none')
    expect(await kin('r043', 'r044')).toBe('child')
    await control('clock', { set: '2027-01-14T16:00:00Z' })
    expect(await kin('r041', 'r040')).toBe('parent')
  })
})
