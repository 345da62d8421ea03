import fc from 'fast-check'
import * as z from 'zod/mini'
import { callSchema } from '../../src/contract/answer'
import { type OperationName, operations } from '../../src/contract/operations'
import { deep } from '../deep'
import { Patient, rawCall, syntheticResidents } from '../patient'
import { type Stack, startStack } from '../stack'
import { databaseFingerprint } from './databaseFingerprint'

/** How many bodies an operation gets: 80 here, 10,000 in `npm run test:deep`. */
const bodiesEach = deep ? 10_000 : 80

let stack: Stack
let patient: Patient
beforeAll(async () => {
  stack = await startStack()
  const [person] = await syntheticResidents(stack)
  if (!person) throw new Error('the sandbox has no residents')
  patient = await new Patient(stack, person).becomeLevel2()
})
afterAll(() => stack.close())

const names = Object.values(operations).map((operation) => operation.name)

function isOperation(name: string): name is OperationName {
  return Object.hasOwn(operations, name)
}

/** Whether this body would be a proper call: those are not what this test is about. */
function isProper(name: string, body: unknown): boolean {
  const call = z.safeParse(callSchema, body)
  return call.success && isOperation(name) && z.safeParse(operations[name].input, call.data.input).success
}

const awkwardText = fc.oneof(
  fc.string({ maxLength: 40, unit: 'binary' }),
  fc.constantFrom('', '\0', '__proto__', "' or 1=1 --", '<script>', '\u202e', '𠮷', '9'.repeat(5000), '2026-13-45T99:99:99Z', 'NaN'),
)
const awkwardValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    awkwardText,
    fc.double(),
    fc.constantFrom(null, true, false, -1, 0, 2 ** 53, 1e308),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.constantFrom('requestId', 'code', 'document', 'module', 'cursor', 'limit', '__proto__'), awkwardText),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value

/** Bodies of the right outline with wrong insides, bodies of no outline, and text that is no JSON. */
const body = fc.oneof(
  fc.record({ input: awkwardValue }),
  fc.record({ input: awkwardValue, subject: awkwardValue, idempotencyKey: awkwardValue }, { requiredKeys: ['input'] }),
  fc.record({ input: fc.constant({}), extra: awkwardValue }),
  awkwardValue,
)

test.each(names)(
  '%s refuses generated bodies with a stable code and changes nothing',
  async (name) => {
    const before = await databaseFingerprint(stack.databaseUrl)
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 8, arbitrary: body.map((value) => JSON.stringify(value) ?? 'null') }, { weight: 1, arbitrary: awkwardText }),
        async (text) => {
          if (isProper(name, parseJson(text))) return
          const answer = await rawCall(stack, name, text, patient.session)
          expect(answer.status).toBeLessThan(500)
          expect(answer.status).toBeGreaterThanOrEqual(400)
          expect(answer.body).toMatchObject({
            ok: false,
            error: { code: expect.stringMatching(/^[a-z]+\.[A-Za-z]+$/), message: expect.stringMatching(/。$/) },
          })
        },
      ),
      { numRuns: bodiesEach, seed: 20261121 },
    )
    expect(await databaseFingerprint(stack.databaseUrl)).toEqual(before)
  },
  bodiesEach * 100,
)

test('the control: a proper call is accepted and seen by the fingerprint', async () => {
  const before = await databaseFingerprint(stack.databaseUrl)
  await patient.sign({ document: 'face' })
  expect(await databaseFingerprint(stack.databaseUrl)).not.toEqual(before)
})

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
