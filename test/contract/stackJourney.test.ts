import { Patient, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'

describe('the stack of tests', () => {
  let stack: Stack
  beforeAll(async () => {
    stack = await startStack()
  })
  afterAll(() => stack.close())

  it('answers over HTTP and moves in time with the sandbox', async () => {
    const before = await stack.control.now()
    await stack.control.advance(3600)
    expect((await stack.control.now()).getTime() - before.getTime()).toBeGreaterThanOrEqual(3_600_000)
    expect(await stack.api('identity.me', {})).toMatchObject({ status: 401, body: { ok: false, error: { code: 'session.required' } } })
  })

  it('carries a patient from nothing to the face', async () => {
    const [person] = await syntheticResidents(stack)
    if (!person) throw new Error('the sandbox has no residents')
    const patient = await new Patient(stack, person).becomeLevel2()
    expect(await patient.call('identity.me', {})).toMatchObject({ level: 2 })
  })
})
