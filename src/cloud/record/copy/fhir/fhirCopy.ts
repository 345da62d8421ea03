import type { Bundle, Composition, CompositionSection, Device, Patient, Reference } from '@medplum/fhirtypes'
import type { FormId } from '../../../../contract/record/forms/recordForms'
import { recordModuleNames } from '../../../../contract/record/recordModule'
import { type CopyMatter, entriesOf, periodWords, readOf, sourcesOf, unreadOf } from '../copyMatter'
import { emptySealInBase64 } from '../seal'
import { writeAbsences } from './absences'
import { entryNarrative, unreadNarrative } from './entryNarrative'
import { coded, type FhirBook, fhirBook, type SectionId, sectionIds, type Writing } from './fhirBook'
import { narrative, xhtml } from './fhirText'
import { groupsOf } from './formFields'
import { healthProblems, procedure } from './healthProblems'
import { immunization } from './immunization'
import { checkUpResults, examination, laboratory } from './laboratory'
import { patientOf } from './patient'
import { visit, visitLine } from './visits'
import { publicCheckUp } from './vitalSigns'

interface FormWriting {
  /** The section in which the whole entry is told in words. */
  readonly told: SectionId
  write(writing: Writing): void
}

const nothing = () => undefined
const writings: Readonly<Record<FormId, FormWriting>> = {
  personal: { told: 'other', write: nothing },
  problems: { told: 'problems', write: healthProblems },
  visitLine: { told: 'encounters', write: visitLine },
  examination: { told: 'results', write: examination },
  laboratory: { told: 'results', write: laboratory },
  outpatient: { told: 'encounters', write: visit },
  emergency: { told: 'encounters', write: visit },
  inpatient: { told: 'encounters', write: visit },
  hospitalCheckUp: { told: 'checkUps', write: checkUpResults },
  publicCheckUp: {
    told: 'checkUps',
    write: (writing) => {
      publicCheckUp(writing)
      checkUpResults(writing)
    },
  },
  transfusion: { told: 'procedures', write: transfusion },
  donation: { told: 'other', write: nothing },
  childVaccination: { told: 'immunizations', write: immunization },
  vaccination: { told: 'immunizations', write: immunization },
}

function transfusion(writing: Writing): void {
  for (const fields of groupsOf(writing.entry.parts, 'transfusion'))
    procedure(writing, `输血（${fields.get('product') ?? '品种未注明'}）`, fields.get('transfusedOn'), fields.get('reason'))
}

const sectionHeads: Readonly<Record<SectionId, { title: string; loinc: string | null; required: boolean }>> = {
  problems: { title: '健康问题', loinc: '11450-4', required: true },
  allergies: { title: '过敏史', loinc: '48765-2', required: true },
  medications: { title: '用药', loinc: '10160-0', required: true },
  immunizations: { title: '疫苗接种', loinc: '11369-6', required: true },
  results: { title: '检查检验结果', loinc: '30954-2', required: true },
  procedures: { title: '手术与输血', loinc: '47519-4', required: false },
  encounters: { title: '就诊', loinc: '46240-8', required: false },
  vitalSigns: { title: '体征', loinc: '8716-3', required: false },
  checkUps: { title: '健康体检', loinc: '29545-1', required: false },
  other: { title: '其他档案内容', loinc: null, required: false },
}

/** A FHIR R4 document, shaped after the International Patient Summary, with an empty place for its seal at its end. */
export function fhirCopy(matter: CopyMatter, newId: () => string): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(fhirBundle(matter, newId)))
}

function fhirBundle(matter: CopyMatter, newId: () => string): Bundle {
  const patient: Reference<Patient> = { reference: `urn:uuid:${newId()}` }
  const book = fhirBook(newId, patient)
  for (const entry of readOf(matter)) {
    const { told, write } = writings[entry.form]
    book.write(entry, write)
    book.section(told).lines.push(entryNarrative(entry))
  }
  writeAbsences(matter, book)
  const maker = book.put({ resourceType: 'Device', deviceName: [{ name: '健档', type: 'user-friendly-name' }] })
  const now = matter.madeAt.toISOString()
  return {
    resourceType: 'Bundle',
    identifier: { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${newId()}` },
    type: 'document',
    timestamp: now,
    entry: [
      { fullUrl: `urn:uuid:${newId()}`, resource: composition(matter, book, patient, maker) },
      { fullUrl: patient.reference ?? '', resource: patientOf(matter) },
      ...book.resources,
    ],
    // Last, for the seal's sake: nothing that a record says may stand behind its place.
    signature: {
      type: [{ system: 'urn:iso-astm:E1762-95:2013', code: '1.2.840.10065.1.12.1.5', display: 'Verification Signature' }],
      when: now,
      who: maker,
      targetFormat: 'application/fhir+json',
      sigFormat: 'text/plain',
      data: emptySealInBase64(matter.madeAt),
    },
  }
}

function composition(matter: CopyMatter, book: FhirBook, subject: Reference<Patient>, author: Reference<Device>): Composition {
  const unread = unreadOf(matter)
  const unreadSection: CompositionSection = { title: '未能读出的条目', text: narrative(unread.map(unreadNarrative).join('')) }
  return {
    resourceType: 'Composition',
    text: narrative(foreword(matter)),
    status: 'final',
    type: coded('http://loinc.org', '60591-5', '患者摘要'),
    subject,
    date: matter.madeAt.toISOString(),
    author: [author],
    title: '健康档案副本（仅供参考，不作凭证）',
    section: [...sectionIds.flatMap((id) => section(book, id)), ...(unread.length === 0 ? [] : [unreadSection])],
  }
}

function section(book: FhirBook, id: SectionId): CompositionSection[] {
  const { title, loinc, required } = sectionHeads[id]
  const { references, lines } = book.section(id)
  const head: CompositionSection = { title, code: loinc === null ? { text: title } : coded('http://loinc.org', loinc, title) }
  if (references.length === 0 && lines.length === 0) {
    if (!required) return []
    const emptyReason = coded('http://terminology.hl7.org/CodeSystem/list-empty-reason', 'unavailable', '没有可用的资料')
    return [{ ...head, text: narrative(`<p>${xhtml('这份副本所选的范围里没有这类资料；这不表示本人没有。')}</p>`), emptyReason }]
  }
  const told = lines.length === 0 ? `<p>${xhtml(`共${references.length}项，见各条目。`)}</p>` : lines.join('')
  return [{ ...head, text: narrative(told), ...(references.length === 0 ? {} : { entry: references }) }]
}

function foreword(matter: CopyMatter): string {
  const lines = [
    '仅供参考，不作凭证。不能代替医院的原始病历。',
    `申请人：${matter.by === 'self' ? '本人' : '监护人（代未成年人）'}`,
    `时间范围：${periodWords(matter)}`,
    `内容：${matter.modules.map(({ module, entries }) => `${recordModuleNames[module]} ${entries.length}条`).join('、')}（共${entriesOf(matter).length}条）`,
    `来源：${sourcesOf(matter)
      .map(({ org, count }) => `${org}（${count}条）`)
      .join('、')}`,
    `核验：打开 ${matter.verifyUrl} 选择这份文件；签名公钥的 SM3 指纹 ${matter.keyPrint}`,
  ]
  return lines.map((line) => `<p>${xhtml(line)}</p>`).join('')
}
