import fc from 'fast-check'
import * as z from 'zod/mini'
import { type Diagnosis, diagnosisSchema } from '../../../src/contract/support/diagnosis'
import { deep } from '../../deep'
import { recordFigure } from '../../figures'
import { randomDiagnosis } from './randomDiagnosis'

/** What a person's data looks like: names in characters and letters, numbers of documents and phones, ids, hospitals, results, words. */
const personal = fc.oneof(
  fc.array(fc.constantFrom(...'欧阳陈李黄梁志强秀英婉仪'), { minLength: 2, maxLength: 4 }).map((name) => name.join('')),
  fc.constantFrom(
    'zhang',
    'Zhang',
    'chan',
    'CHAN Tai Man',
    'wong.siuming',
    'packages/zhang',
    'identity.zhang',
    'grants.zhang',
    'Li',
    'li.na',
  ),
  fc.constantFrom('44010619560215123X', 440106195602151234n, '440106195602151234', 'H12345678', '80000000', 'M12345678'),
  fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String),
  fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }),
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 28, maxLength: 28 }).map((hex) => `o${hex}`),
  fc.constantFrom('广东省人民医院', '心内科', '空腹血糖 7.25 mmol/L', '123456', '5.6', '2019-03-07', 'zhang@example.com', '010-12345678'),
)

/** Every place of a diagnosis where something stands, and the name of every field. */
function places(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, Array.isArray(value) ? Number(key) : key]))
}

function withAt(value: unknown, [key, ...rest]: readonly (string | number)[], planted: unknown): unknown {
  if (key === undefined) return planted
  const copy = Array.isArray(value) ? [...value] : { ...Object(value) }
  copy[key] = withAt(copy[key], rest, planted)
  return copy
}

const [full] = fc.sample(randomDiagnosis(true), { numRuns: 1, seed: 64 })
if (!full) throw new Error('no diagnosis')
/** One step says all there is to say; a hundred say it no better. */
const diagnosis: Diagnosis = { ...full, steps: full.steps.slice(0, 1), traceIds: full.traceIds.slice(0, 1) }

const isDiagnosis = (value: unknown) => z.safeParse(diagnosisSchema, value).success

test('no field of a diagnosis takes anything of a person', () => {
  const all = places(diagnosis)
  let tried = 0
  fc.assert(
    fc.property(personal, fc.constantFrom(...all), (value, path) => {
      tried += 1
      expect([isDiagnosis(withAt(diagnosis, path, value)), path, value]).toEqual([false, path, value])
    }),
    { numRuns: deep ? 20_000 : 1_000, seed: 65 },
  )
  recordFigure('诊断码：姓名、号码放进任何一栏', '0', `0（${tried}次，${all.length}栏）`)
  // The control: put back what stood there, it is a diagnosis.
  expect(isDiagnosis(withAt(diagnosis, ['app'], '1.2.3'))).toBe(true)
}, 300_000)

test('no name of a field is a person’s', () => {
  for (const part of ['counts', 'days', 'flags'] as const) {
    for (const name of ['zhang', '陈志强', '13812345678', '440106195602151234', 'grants.zhang'])
      expect(
        isDiagnosis({ ...diagnosis, [part]: { ...diagnosis[part], [name]: part === 'days' ? [1] : part === 'flags' ? true : 1 } }),
      ).toBe(false)
  }
  expect(isDiagnosis({ ...diagnosis, name: '陈志强' })).toBe(false)
  expect(isDiagnosis({ ...diagnosis, steps: diagnosis.steps.map((step) => ({ ...step, words: '陈志强' })) })).toBe(false)
})
