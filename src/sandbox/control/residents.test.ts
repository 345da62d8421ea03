import { createDatabase, type TestDatabase } from '../../../test/database'
import { readDocumentNumber } from '../../contract/identity/documentNumber'
import { documentTypeCodes } from '../../contract/identity/documentType'
import { type ExampleCaller, exampleCaller } from '../exampleCaller'
import { exampleSettings } from '../exampleSettings'
import { startSandbox } from '../server'

let files: TestDatabase
let call: ExampleCaller
let sandbox: Awaited<ReturnType<typeof startSandbox>>
beforeAll(async () => {
  files = await createDatabase()
  const settings = exampleSettings({ databaseUrl: files.url, cloudBaseUrl: 'http://127.0.0.1:9' })
  sandbox = await startSandbox(settings)
  call = exampleCaller(sandbox.url, settings)
  await control('clock', { set: '2026-11-21T04:00:00Z' })
})
afterAll(async () => {
  await sandbox.close()
  await files.drop()
})

async function control(path: string, body: object) {
  const answer = await fetch(`${sandbox.url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })
  return { status: answer.status, ...Object(await answer.json()) }
}
const result = async (path: string, plain: object) => Object((await call(path, plain)).answer).result
const check = ({ documentType, documentNumber, name }: { documentType: string; documentNumber: string; name: string }) =>
  result('/register.check', { documentType, documentNumber, name })
const count = async (person: object) => (await result('/record.list', { ...person, question: 'q', limit: 50 })).entries.length

test.each(documentTypeCodes)(
  'a new resident with document %s is known to the register, by a number that is taken for one',
  async (documentType) => {
    const { status, ...person } = await control('residents', { documentType, sex: 'male' })
    expect(status).toBe(200)
    expect(readDocumentNumber(documentType, person.documentNumber, '2026-11-21')).toMatchObject({ ok: true, number: person.documentNumber })
    expect(await check(person)).toEqual({ match: 'same', birthDate: person.birthDate, sex: 'male', phone: person.phone })
    expect(person).toMatchObject({ openid: expect.stringMatching(/^oSandboxResident/), wechatPhone: expect.stringMatching(/^1\d{10}$/) })
  },
)

test('two like each other are two people', async () => {
  const [one, other] = [await control('residents', {}), await control('residents', {})]
  for (const key of ['residentId', 'documentNumber', 'openid', 'wechatPhone']) expect(one[key]).not.toBe(other[key])
})

test('age, name, telephone, WeChat and record are as asked for', async () => {
  const bands = { under14: 8, from14: 16, adult: 40, from60: 72 }
  for (const [ageBand, years] of Object.entries(bands)) {
    const { birthDate } = await control('residents', { ageBand, entries: 0 })
    expect(2026 - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > '11-21' ? 1 : 0)).toBe(years)
  }
  const own = { name: '测试人', phone: null, openid: 'oSomebodyNew0001', birthDate: '1990-05-06', entries: 30 }
  const person = await control('residents', own)
  expect(person).toMatchObject({ name: '测试人', phone: null, openid: own.openid, birthDate: own.birthDate, entryCount: 30 })
  const { documentType, documentNumber } = person
  expect(await count({ documentType, documentNumber })).toBe(30)
  const usual = await control('residents', { ageBand: 'from60' })
  expect(usual.entryCount).toBeGreaterThan(10)
})

test('a child has the parents the registers name; a newborn goes by its mother’s number', async () => {
  const mother = await control('residents', { entries: 0 })
  const child = await control('residents', { documentType: '99', ageBand: 'newborn', mother: mother.residentId, father: 'r002' })
  expect(child.documentNumber).toBe(`${mother.documentNumber}0101`)
  expect(await control('residents', { documentType: '99', ageBand: 'newborn', mother: mother.residentId })).toMatchObject({
    documentNumber: `${mother.documentNumber}0201`,
  })
  const pair = (guardian: { documentType: string; documentNumber: string }) => ({
    guardian: { documentType: guardian.documentType, documentNumber: guardian.documentNumber },
    ward: { documentType: child.documentType, documentNumber: child.documentNumber, name: child.name },
  })
  expect(await result('/relation.check', pair(mother))).toMatchObject({ relation: 'mother' })
  expect(await result('/relation.check', pair(child))).toEqual({ relation: 'none' })
})

test.each([
  [{ documentType: '00' }],
  [{ mother: 'nobody' }],
  [{ birthDate: '2030-01-01' }],
  [{ openid: 'oSandboxResident000000000001' }],
  [{ entries: 100_001 }],
])('%j is refused in words', async (wrong) => {
  expect(await control('residents', wrong)).toMatchObject({ status: 400, message: expect.any(String) })
})

describe('a death', () => {
  test('is told by the register, and by nothing before', async () => {
    const person = await control('residents', { ageBand: 'from60' })
    expect((await check(person)).deceased).toBeUndefined()
    expect(await control('residents/deceased', { residentId: person.residentId, on: '2026-11-20' })).toMatchObject({ status: 200 })
    expect(await check(person)).toMatchObject({ match: 'same', deceased: true })
    const [page, desk] = await Promise.all(
      ['control', 'doctor'].map(async (at) => (await fetch(`${sandbox.url}/${at}?word=${person.documentNumber}`)).text()),
    )
    expect(page).toContain('2026-11-20去世')
    expect(desk).toContain('已去世')
  })

  test('ends what the registers say of guardians', async () => {
    const mother = await control('residents', { entries: 0 })
    const child = await control('residents', { ageBand: 'under14', mother: mother.residentId, entries: 0 })
    const pair = {
      guardian: { documentType: '01', documentNumber: mother.documentNumber },
      ward: { documentType: '01', documentNumber: child.documentNumber, name: child.name },
    }
    expect(await result('/relation.check', pair)).toMatchObject({ relation: 'mother' })
    await control('residents/deceased', { residentId: mother.residentId })
    expect(await result('/relation.check', pair)).toEqual({ relation: 'none' })
  })

  test('of nobody is refused', async () => {
    expect(await control('residents/deceased', { residentId: 'nobody' })).toMatchObject({ status: 400 })
  })
})

describe('电子健康码', () => {
  const show = (person: { documentType: string; documentNumber: string }) => {
    const { documentType, documentNumber } = person
    return result('/healthCode.show', { documentType, documentNumber, question: 'q1' })
  }

  test('is a picture with its times, for the person and the question that asked', async () => {
    const { documentType, documentNumber } = await control('residents', { entries: 0 })
    const shown = await show({ documentType, documentNumber })
    expect(shown).toMatchObject({ question: 'q1', documentType, documentNumber, code: { mediaType: 'image/png' } })
    expect(Buffer.from(shown.code.image, 'base64').subarray(1, 4).toString()).toBe('PNG')
    expect(Date.parse(shown.code.validUntil)).toBeGreaterThan(Date.parse(shown.code.issuedAt))
  })

  test('is nobody’s who has died, and unknown of nobody', async () => {
    const person = await control('residents', { entries: 0 })
    await control('residents/deceased', { residentId: person.residentId })
    expect(await show(person)).toMatchObject({ code: null })
    expect(await show({ documentType: '01', documentNumber: 'x' })).toBeUndefined()
  })
})

test('a reset forgets who was new and who had died', async () => {
  const person = await control('residents', { entries: 0 })
  await control('residents/deceased', { residentId: 'r016' })
  await control('reset', {})
  expect(await check(person)).toEqual({ match: 'unknown' })
  const residents = Object(await (await fetch(`${sandbox.url}/control/residents`)).json())
  expect(residents[15]).toMatchObject({ residentId: 'r016', deceasedOn: null })
})
