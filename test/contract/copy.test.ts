import { checkSeal } from '../../src/cloud/record/copy/seal'
import { copyKey } from '../../src/cloud/wiring/copyNeeds'
import { recordModules } from '../../src/contract/record/recordModule'
import { Patient, rawCall, type SyntheticResident, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'

const everything = { format: 'pdf' as const, modules: [...recordModules] }

describe('a copy to take away, over HTTP', () => {
  let stack: Stack
  let people: SyntheticResident[]
  beforeAll(async () => {
    stack = await startStack()
    people = (await syntheticResidents(stack)).filter(({ documentType }) => documentType === '01')
  }, 120_000)
  afterAll(() => stack?.close())

  async function patientOf(index: number): Promise<Patient> {
    const person = people[index]
    if (!person) throw new Error('nobody there')
    return new Patient(stack, person).becomeLevel2()
  }

  const codeOf = async (patient: Patient, input: object) => {
    const { body } = await rawCall(stack, 'record.takeCopy', { input }, patient.session)
    return Object(Object(body).error).code
  }

  test('within five minutes of a face check, in both formats; both are confirmed by the key of this system', async () => {
    const patient = await patientOf(0)
    const { publicKey } = copyKey(stack.settings)
    for (const format of ['pdf', 'fhir'] as const) {
      const copy = await patient.call('record.takeCopy', { ...everything, format })
      expect(copy.entries).toBeGreaterThan(5)
      const bytes = Buffer.from(copy.base64, 'base64')
      expect(checkSeal(bytes, publicKey)).toMatchObject({ unchanged: true, digest: copy.digest })
      expect(bytes.subarray(0, 5).toString()).toBe(format === 'pdf' ? '%PDF-' : '{"res')
    }
    const events = await patient.call('authorization.listAccessEvents', {})
    expect(events.events.filter(({ actor }) => actor === 'self').length).toBeGreaterThanOrEqual(recordModules.length * 2)
  }, 60_000)

  test('later it takes another face check, which who is at level 2 can do; one that failed is none', async () => {
    const patient = await patientOf(1)
    await stack.control.advance(6 * 60)
    expect(await codeOf(patient, everything)).toBe('identity.stepUpRequired')
    const failed = await patient.verifyFace('light')
    expect(failed).toMatchObject({ outcome: 'retryNow', me: { level: 2 } })
    expect(await codeOf(patient, everything)).toBe('identity.stepUpRequired')
    expect(await patient.verifyFace()).toMatchObject({ outcome: 'passed' })
    expect(await codeOf(patient, everything)).toBeUndefined()
  }, 60_000)

  test('the province failed: no copy, and the next try makes one', async () => {
    const patient = await patientOf(2)
    await stack.control.fault({ path: '/records/record.list', kind: 'status500', count: 40 })
    expect(await codeOf(patient, everything)).toBe('upstream.province')
    await stack.control.clearFaults()
  }, 60_000)

  test('the sixty-first try of a day is one too many; one that came to nothing is none of the day’s copies', async () => {
    const patient = await patientOf(3)
    const nothing = { format: 'fhir', modules: ['blood'], from: '2020-01-01', to: '2020-01-02' }
    for (let count = 0; count < 60; count += 1) expect(await codeOf(patient, nothing)).toBe('record.nothingToCopy')
    expect(await codeOf(patient, nothing)).toBe('rate.tooMany')
  }, 60_000)

  test('the verify page stands by itself: its own script and style and no address at all', async () => {
    const page = await fetch(`${stack.cloudUrl}/verify`)
    const html = await page.text()
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:;/)
    expect(html).toContain(copyKey(stack.settings).print)
    expect(html).not.toMatch(/(src|href)="(?!data:)/)
    expect(html).not.toContain(stack.settings.COPY_SM2_PRIVATE_KEY)
  })
})
