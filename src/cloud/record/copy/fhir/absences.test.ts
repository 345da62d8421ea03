import type { Bundle, Resource } from '@medplum/fhirtypes'
import type { FormId } from '../../../../contract/record/forms/recordForms'
import type { LaboratoryResult, OpenedEntry } from '../../../../contract/record/recordEntry'
import { systemRandom } from '../../../adapters/random/systemRandom'
import type { CopyMatter } from '../copyMatter'
import { fhirCopy } from './fhirCopy'

type Field = readonly [field: string, value: string]
type Part = readonly [part: string, ...fields: Field[]]

function entryOf(form: FormId, parts: readonly Part[], results: LaboratoryResult[] = []): OpenedEntry {
  const written = parts.map(([part, ...fields]) => ({
    part,
    heading: part,
    fields: fields.map(([field, value]) => ({ field, label: field, value })),
  }))
  const head = { entryId: 'e1', module: 'basic', form, title: '一条', summary: null, occurredOn: '2026-01-02', visitType: null } as const
  return {
    state: 'read',
    ...head,
    sensitive: null,
    sourceOrg: '甲医院',
    collectedAt: '2026-01-03T00:00:00.000Z',
    parts: written,
    results,
  }
}

const problems = (...parts: Part[]) => entryOf('problems', parts)
const unread: OpenedEntry = { state: 'unreadable', entryId: 'e9', module: 'basic', sourceOrg: null, collectedAt: null }

function resourcesOf(...entries: OpenedEntry[]): Resource[] {
  const matter: CopyMatter = {
    person: { name: '李明', documentType: '99', documentNumber: 'W1' },
    by: 'self',
    modules: [{ module: 'basic', entries }],
    from: null,
    to: null,
    madeAt: new Date('2026-11-21T06:05:04.321Z'),
    verifyUrl: 'http://127.0.0.1:8787/verify',
    keyPrint: 'ab'.repeat(32),
  }
  const bundle: Bundle = JSON.parse(new TextDecoder().decode(fhirCopy(matter, systemRandom.uuid)))
  return (bundle.entry ?? []).flatMap(({ resource }) => (resource ? [resource] : []))
}

/** Problems, allergies, drugs and procedures, each by its code or its words; beside an allergy its reaction. */
function told(...entries: OpenedEntry[]): string[] {
  return resourcesOf(...entries).flatMap((resource) => {
    if (resource.resourceType === 'MedicationStatement') return [resource.medicationCodeableConcept?.text ?? '']
    if (resource.resourceType === 'AllergyIntolerance') {
      const reaction = resource.reaction?.[0]?.manifestation[0]?.text
      const note = resource.note?.[0]?.text
      return [[resource.code?.coding?.[0]?.code ?? resource.code?.text, reaction, note].filter((word) => word !== undefined).join(' ')]
    }
    const named = resource.resourceType === 'Condition' || resource.resourceType === 'Procedure'
    return named ? [resource.code?.coding?.[0]?.code ?? resource.code?.text ?? ''] : []
  })
}

const allergy = (...fields: Field[]) => problems(['allergy', ...fields])

test.each(['无花果', '无，仅对海鲜过敏', '没有，除了青霉素'])('an allergy to %s is one, and no absence', (words) => {
  expect(told(allergy(['drugAllergy', '无'], ['otherAllergy', words]))).toEqual([words])
})

test.each(['无', '无。', '否认', '无药物过敏史', '否认药物及食物过敏史', '未发现药物过敏', '没有'])('%s is none of both kinds', (words) => {
  expect(told(allergy(['drugAllergy', words], ['otherAllergy', '无']))).toEqual(['no-known-allergies'])
})

test('only of drugs denied: an absence of drug allergies; only of others denied: none that has a code', () => {
  expect(told(allergy(['drugAllergy', '无']))).toEqual(['no-known-medication-allergies'])
  expect(told(allergy(['otherAllergy', '无']))).toEqual([])
  expect(told(allergy(['drugAllergy', '否认青霉素过敏史'], ['otherAllergy', '不详']))).toEqual([])
})

test('decided once in a document: another entry, a visit’s word or an entry nobody could read stands against it', () => {
  const none = allergy(['drugAllergy', '无'], ['otherAllergy', '无'])
  expect(told(none, none)).toEqual(['no-known-allergies'])
  expect(told(none, allergy(['drugAllergy', '青霉素']), none)).toEqual(['青霉素'])
  expect(told(none, allergy(['食物', '花生']))).toEqual([])
  expect(told(none, entryOf('outpatient', [['clinicNote', ['过敏史', '青霉素']]]))).toEqual([])
  expect(told(none, unread)).toEqual([])
})

test('problems: 无 in the past or now, and nothing else anywhere', () => {
  const none = problems(['past', ['disease', '无'], ['trauma', '无'], ['disability', '无残疾']])
  expect(told(none)).toEqual(['no-known-problems'])
  expect(told(problems(['present', ['condition', '无']]), none)).toEqual(['no-known-problems'])
  expect(told(none, problems(['present', ['condition', '高血压']]))).toEqual(['高血压'])
  expect(told(none, problems(['infectious', ['infection', '登革热']]))).toEqual(['登革热'])
  expect(told(none, entryOf('outpatient', [['clinicNote', ['diagnosis', '高血压']]]))).toEqual([])
  expect(told(none, entryOf('publicCheckUp', [['problems', ['cardiac', '冠心病'], ['renal', '未发现']]]))).toEqual([])
  expect(told(problems(['past', ['disease', '无'], ['trauma', '2010年骨折']]))).toEqual([])
  expect(told(none, unread)).toEqual([])
})

test('no infectious disease is not no problem', () => {
  expect(told(problems(['infectious', ['infection', '无']]))).toEqual([])
})

test('what only begins like a denial is told: a disease, an operation, an ointment', () => {
  expect(told(problems(['present', ['condition', '无症状性心肌缺血']]))).toEqual(['无症状性心肌缺血'])
  expect(told(problems(['surgery', ['operation', '无张力疝修补术']]))).toEqual(['无张力疝修补术'])
  expect(told(entryOf('outpatient', [['prescription', ['drug', '无极膏']]]))).toEqual(['无极膏'])
})

test('none is told where there is none: no drug, no operation, no transfusion', () => {
  const parts: Part[] = [
    ['surgery', ['operation', '无'], ['operatedOn', '无']],
    ['transfusion', ['transfusedOn', '无'], ['transfusionReason', '无']],
  ]
  expect(told(problems(...parts), entryOf('outpatient', [['prescription', ['drug', '无']]]))).toEqual([])
  expect(told(problems(['transfusion', ['transfusedOn', '2020-01-02'], ['transfusionReason', '贫血']]))).toEqual(['输血'])
})

test('a reaction belongs to the allergy before it; where that is not certain, it says so', () => {
  const [drug, other, rash] = [['drugAllergy', '青霉素'] as const, ['otherAllergy', '花粉'] as const, ['reaction', '皮疹'] as const]
  expect(told(allergy(drug, rash, other))).toEqual(['青霉素 皮疹', '花粉'])
  expect(told(allergy(drug, rash, other, ['reaction', '喷嚏']))).toEqual(['青霉素 皮疹', '花粉 喷嚏'])
  expect(told(allergy(drug, ['otherAllergy', '无'], rash))).toEqual(['青霉素 皮疹'])
  const perhaps = '过敏反应（来源未注明对哪一项）：皮疹'
  expect(told(allergy(drug, other, rash))).toEqual([`青霉素 ${perhaps}`, `花粉 ${perhaps}`])
})

const result: LaboratoryResult = { item: 'X', name: '项', value: '1', unit: null, range: null, flag: null, method: null, instrument: null }

function observed(more: Partial<LaboratoryResult>) {
  const [found] = resourcesOf(entryOf('laboratory', [], [{ ...result, ...more }])).flatMap((resource) =>
    resource.resourceType === 'Observation' ? [resource] : [],
  )
  if (!found) throw new Error('no observation')
  return found
}

test.each([
  ['-3--1', -3, -1],
  ['−3～−1', -3, -1],
  ['-3~3', -3, 3],
  ['3.9--6.1', 3.9, 6.1],
  ['3.9–6.1', 3.9, 6.1],
  ['<-2', undefined, -2],
  ['≥60', 60, undefined],
  ['6.1-3.9', undefined, undefined],
  [`1-${'9'.repeat(400)}`, 1, undefined],
])('the range %s is from %s to %s', (range, low, high) => {
  const [limits] = observed({ range }).referenceRange ?? []
  expect([limits?.low?.value, limits?.high?.value, limits?.text]).toEqual([low, high, range])
})

test('a number too long, a unit that is none and an empty code leave nothing empty behind', () => {
  const digits = '9'.repeat(400)
  expect(observed({ value: digits })).toMatchObject({ valueString: digits })
  expect(observed({ value: '5.1', unit: '__proto__' }).valueQuantity).toEqual({ value: 5.1, unit: '__proto__' })
  expect(observed({ value: '5.1', unit: 'constructor' }).valueQuantity).toEqual({ value: 5.1, unit: 'constructor' })
  expect([observed({ item: '' }).code, observed({ item: ' ' }).code, observed({}).code]).toEqual([
    { text: '项' },
    { text: '项' },
    { coding: [{ code: 'X' }], text: '项' },
  ])
  const long = entryOf('publicCheckUp', [['physique', ['height', digits], ['weight', '60']]])
  const values = resourcesOf(long).flatMap((each) => (each.resourceType === 'Observation' ? [each.valueQuantity?.value] : []))
  expect(values).toEqual([60])
})
