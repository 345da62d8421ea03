import { recordModules } from '../../src/contract/record/recordModule'
import { Doctor } from '../doctor'
import { Patient, rawCall, type SyntheticResident, syntheticResidents, textSm3 } from '../patient'
import { type Stack, startStack } from '../stack'
import { until } from '../until'

let stack: Stack
let people: SyntheticResident[]
beforeAll(async () => {
  stack = await startStack()
  people = await syntheticResidents(stack)
})
afterAll(() => stack.close())

function person(index: number): SyntheticResident {
  const found = people.filter((resident) => resident.documentType === '01')[index]
  if (!found) throw new Error('too few residents')
  return found
}

async function grantStates(patient: Patient): Promise<string[]> {
  return (await patient.call('authorization.listGrants', {})).grants.map((grant) => grant.state)
}

test('the twelve steps over real HTTP: from the first tap to a doctor refused after revocation', async () => {
  const patient = await new Patient(stack, person(0)).becomeLevel2()
  const doctor = await Doctor.open(stack, person(0))
  expect(doctor.opensDirectly).toBe(false)
  expect(await doctor.look('report')).toMatchObject({ permitted: false })

  expect(await doctor.requestCode()).toMatchObject({ sent: true })
  const [request] = (await patient.call('authorization.listRequests', {})).requests
  if (!request) throw new Error('the request did not reach the phone')
  expect(request).toMatchObject({ kind: 'wechat', orgName: '中山大学附属第一医院', department: '心血管内科', staffName: '梁文博' })

  const issued = await patient.codeFor(request.requestId)
  expect(await doctor.verify(issued.code)).toMatchObject({ accepted: true })
  await until(() => doctor.isPermitted(), Boolean)
  for (const module of recordModules) {
    const page = await doctor.look(module)
    expect(page.permitted).toBe(true)
    for (const entry of page.entries ?? []) expect(entry.sourceOrg.length * entry.collectedAt.length).toBeGreaterThan(0)
  }
  await until(
    () => grantStates(patient),
    (states) => states.join() === 'active',
  )
  const [grant] = (await patient.call('authorization.listGrants', {})).grants
  expect(grant).toMatchObject({ orgName: '中山大学附属第一医院', daysLeft: 30, way: 'wechat' })
  expect((await patient.call('consent.receipts', {})).receipts.map((receipt) => receipt.document)).toContain('access')

  const looks = await until(
    () => patient.call('authorization.listAccessEvents', {}),
    ({ events }) => events.filter((event) => event.actor === 'hospital').length >= 6,
  )
  expect(looks.events.find((event) => event.actor === 'hospital')).toMatchObject({ staffName: '梁文博', underGrant: true })

  const revoking = await patient.call('authorization.revokeGrant', { grantId: grant?.grantId ?? '' })
  expect(['revoking', 'revoked']).toContain(revoking.state)
  await until(
    () => grantStates(patient),
    (states) => states.join() === 'revoked',
  )
  expect(await doctor.look('report')).toMatchObject({ permitted: false, message: expect.stringContaining('取消') })
  expect(await doctor.isPermitted()).toBe(false)
})

test('one’s own record: six modules, every entry with its source and time, every look in the log', async () => {
  const patient = await new Patient(stack, person(0)).becomeLevel2()
  const { modules } = await patient.call('record.overview', {})
  expect(modules.map((module) => module.module)).toEqual([...recordModules])
  expect(modules.filter((module) => module.state === 'some')).toHaveLength(6)
  for (const module of recordModules) {
    const { entries } = await patient.call('record.list', { module, filter: {}, limit: 50 })
    expect(entries.length).toBeGreaterThan(0)
    for (const { entryId, sourceOrg, collectedAt } of entries.slice(0, 3)) {
      const whole = await patient.call('record.entry', { entryId: entryId ?? '' })
      if (whole.state !== 'read') throw new Error('an entry could not be read')
      expect(whole).toMatchObject({ sourceOrg, collectedAt, module })
      expect(whole.parts.length + whole.results.length).toBeGreaterThan(0)
    }
  }
  const { events } = await patient.call('authorization.listAccessEvents', {})
  expect(events[0]).toMatchObject({ actor: 'self', orgName: null })
})

test('a second resident on the same machine sees none of the first one’s anything', async () => {
  const first = await new Patient(stack, person(0)).becomeLevel2()
  const second = await new Patient(stack, person(1)).becomeLevel2()
  const doctor = await Doctor.open(stack, person(0))
  await doctor.requestCode()
  const [request] = (await first.call('authorization.listRequests', {})).requests
  const receipt = await first.sign({ document: 'access', requestId: request?.requestId ?? '' })
  const [entry] = (await first.call('record.list', { module: 'report', filter: {}, limit: 1 })).entries
  const [grant] = (await first.call('authorization.listGrants', {})).grants
  expect(grant && entry && request).toBeTruthy()

  expect((await second.call('authorization.listRequests', {})).requests).toEqual([])
  expect((await second.call('authorization.listGrants', {})).grants).toEqual([])
  expect((await second.call('consent.receipts', {})).receipts.map((own) => own.document)).toEqual(['face', 'notice'])
  expect((await second.call('authorization.listAccessEvents', {})).events).toEqual([])
  const tries: [string, object][] = [
    ['authorization.issueCode', { requestId: request?.requestId, receiptId: receipt.receiptId }],
    ['authorization.declineRequest', { requestId: request?.requestId }],
    ['authorization.revokeGrant', { grantId: grant?.grantId }],
    ['record.entry', { entryId: entry?.entryId }],
  ]
  for (const [name, input] of tries) {
    expect(await rawCall(stack, name, { input }, second.session)).toMatchObject({
      status: 404,
      body: { error: { code: 'resource.notFound' } },
    })
  }
  // The control: the owner is not refused.
  expect(await first.call('record.entry', { entryId: entry?.entryId ?? '' })).toMatchObject({ entryId: entry?.entryId })
})

test('the sandbox’s register refuses the published dummy number, and so do we before asking', async () => {
  const patient = await (await new Patient(stack, person(2)).signIn()).bindPhone()
  const shown = await patient.call('consent.notice', {})
  const notice = { version: shown.version, textSm3: textSm3(shown) }
  const input = { documentType: '01', name: '张三', documentNumber: '64212419560933091T', notice }
  expect(await rawCall(stack, 'identity.verifyRealName', { input }, patient.session)).toMatchObject({
    status: 400,
    body: { error: { fields: [{ message: '第7–14位不是有效日期' }] } },
  })
})
