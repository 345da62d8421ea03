import type { Resource } from '@medplum/fhirtypes'
import type { CopyMatter, ReadEntry } from '../copyMatter'
import { readOf, unreadOf } from '../copyMatter'
import { coded, type FhirBook } from './fhirBook'
import { saysNone, speaks } from './formFields'

const system = 'http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips'

/**
 * What the sources say there is none of: once in the whole document, after everything else is written,
 * and only where nothing in it says otherwise and nothing was left unread.
 */
export function writeAbsences(matter: CopyMatter, book: FhirBook): void {
  if (unreadOf(matter).length > 0) return
  const entries = readOf(matter)
  noAllergies(entries, book)
  noProblems(entries, book)
}

function noAllergies(entries: readonly ReadEntry[], book: FhirBook): void {
  if (valuesOf(entries, ({ part, label }) => part === 'allergy' || label.includes('过敏')).some(speaks)) return
  const noDrugs = denying(entries, 'allergy', 'drugAllergy')
  if (noDrugs === undefined) return
  // Without a word on other allergies, the absence is one of drug allergies only.
  const code = denying(entries, 'allergy', 'otherAllergy') === undefined ? 'no-known-medication-allergies' : 'no-known-allergies'
  const words = code === 'no-known-allergies' ? '来源填写：无过敏史' : '来源填写：无药物过敏史'
  book.write(noDrugs, ({ patient, add, line }) => {
    const clinicalStatus = coded('http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical', 'active', '有效')
    add({ resourceType: 'AllergyIntolerance', clinicalStatus, code: coded(system, code, words), patient }, 'allergies')
    line('allergies', words)
  })
}

function noProblems(entries: readonly ReadEntry[], book: FhirBook): void {
  const noneTold = denying(entries, 'past', 'disease') ?? denying(entries, 'present', 'condition')
  if (noneTold === undefined || book.resources.some(({ resource }) => namesProblem(resource))) return
  const problemParts = ['present', 'past', 'infectious', 'problems']
  if (valuesOf(entries, ({ part, field }) => problemParts.includes(part) && field !== 'evaluation').some(speaks)) return
  book.write(noneTold, ({ patient, add }) => {
    add({ resourceType: 'Condition', code: coded(system, 'no-known-problems', '来源填写：无'), subject: patient }, 'problems')
  })
}

/** A visit for something is as much against it as a condition. */
function namesProblem(resource: Resource): boolean {
  return resource.resourceType === 'Condition' || (resource.resourceType === 'Encounter' && resource.reasonCode !== undefined)
}

interface Place {
  readonly part: string
  readonly field: string
  readonly label: string
}

function valuesOf(entries: readonly ReadEntry[], wanted: (place: Place) => boolean): string[] {
  return entries.flatMap(({ parts }) =>
    parts.flatMap(({ part, fields }) => fields.flatMap((each) => (wanted({ part, ...each }) ? [each.value] : []))),
  )
}

/** The first entry that says in this field that there is none. */
function denying(entries: readonly ReadEntry[], part: string, field: string): ReadEntry | undefined {
  return entries.find((entry) => valuesOf([entry], (place) => place.part === part && place.field === field).some(saysNone))
}
