import type { CodeableConcept, Organization, Patient, Provenance, Reference, Resource } from '@medplum/fhirtypes'
import type { ReadEntry } from '../copyMatter'
import { fhirString, xhtml } from './fhirText'

export const sectionIds = [
  'problems',
  'allergies',
  'medications',
  'immunizations',
  'results',
  'procedures',
  'encounters',
  'vitalSigns',
  'checkUps',
  'other',
] as const
export type SectionId = (typeof sectionIds)[number]

export interface Section {
  readonly references: Reference[]
  /** XHTML, one paragraph or list each. */
  readonly lines: string[]
}

export interface Writing {
  readonly entry: ReadEntry
  readonly patient: Reference<Patient>
  readonly source: Reference<Organization>
  /** Puts a resource of this entry into the bundle, and into a section of the document. */
  add<R extends Resource>(resource: R, section: SectionId | null): Reference<R>
  line(section: SectionId, words: string): void
}

/** Collects what the document is made of; each resource gets an address of its own. */
export function fhirBook(newId: () => string, patient: Reference<Patient>) {
  const resources: { fullUrl: string; resource: Resource }[] = []
  const sections = new Map<SectionId, Section>(sectionIds.map((id) => [id, { references: [], lines: [] }]))
  const organizations = new Map<string, Reference<Organization>>()

  function put<R extends Resource>(resource: R): Reference<R> {
    const fullUrl = `urn:uuid:${newId()}`
    resources.push({ fullUrl, resource })
    return { reference: fullUrl }
  }

  function organization(name: string): Reference<Organization> {
    const known = organizations.get(name)
    if (known) return known
    const resource: Organization = { resourceType: 'Organization', name: fhirString(name) }
    const reference = put(resource)
    organizations.set(name, reference)
    return reference
  }

  return {
    resources,
    section: (id: SectionId): Section => sections.get(id) ?? { references: [], lines: [] },
    put,
    /** Runs one entry's writing, then says where all of it came from and when it was collected. */
    write(entry: ReadEntry, write: (writing: Writing) => void): void {
      const source = organization(entry.sourceOrg)
      const targets: Reference[] = []
      write({
        entry,
        patient,
        source,
        add(resource, section) {
          const reference = put(resource)
          targets.push(reference)
          if (section !== null) sections.get(section)?.references.push(reference)
          return reference
        },
        line: (section, words) => void sections.get(section)?.lines.push(`<p>${xhtml(words)}</p>`),
      })
      if (targets.length > 0) put(provenance(targets, source, entry.collectedAt))
    },
  }
}

export type FhirBook = ReturnType<typeof fhirBook>

function provenance(target: Reference[], who: Reference<Organization>, collectedAt: string): Provenance {
  return {
    resourceType: 'Provenance',
    target,
    recorded: collectedAt,
    agent: [{ type: coded('http://terminology.hl7.org/CodeSystem/provenance-participant-type', 'author', '数源单位'), who }],
  }
}

export function coded(system: string, code: string, text: string): CodeableConcept {
  return { coding: [{ system, code }], text }
}

export function inWords(text: string): CodeableConcept {
  return { text: fhirString(text) }
}
