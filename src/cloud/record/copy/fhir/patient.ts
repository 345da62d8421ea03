import type { Patient } from '@medplum/fhirtypes'
import { documentTypes } from '../../../../contract/identity/documentType'
import { readResidentIdNumber } from '../../../../contract/identity/residentIdNumber'
import { type CopyMatter, chinaTime, readOf } from '../copyMatter'
import { fhirString } from './fhirText'
import { fhirDate } from './fhirTime'
import { fieldOf } from './formFields'

const sexes = new Map<string | null, 'male' | 'female'>([
  ['男', 'male'],
  ['女', 'female'],
])

/** Whose record it is. Sex and birthday by the identity number; for other documents as 个人信息 says. */
export function patientOf(matter: CopyMatter): Patient {
  const { name, documentType, documentNumber } = matter.person
  const byNumber = documentType === '01' ? readResidentIdNumber(documentNumber, chinaTime(matter.madeAt).slice(0, 10)) : null
  const personal = readOf(matter).find(({ form }) => form === 'personal')?.parts ?? []
  const gender = byNumber?.ok ? byNumber.sex : sexes.get(fieldOf(personal, 'identity', 'sex'))
  const birthDate = byNumber?.ok ? byNumber.birthDate : fhirDate(fieldOf(personal, 'identity', 'birthDate'))
  return {
    resourceType: 'Patient',
    identifier: [{ type: { text: documentTypes[documentType] }, value: fhirString(documentNumber) }],
    name: [{ use: 'official', text: fhirString(name) }],
    ...(gender === undefined ? {} : { gender }),
    ...(birthDate === null ? {} : { birthDate }),
  }
}
