import { basicForms } from './basicForms'
import { bloodForms } from './bloodForms'
import type { FormSpec } from './formSpec'
import { physicalForms } from './physicalForms'
import { reportForms } from './reportForms'
import { vaccinationForms } from './vaccinationForms'
import { visitForms } from './visitForms'

const forms = {
  ...basicForms,
  ...reportForms,
  ...visitForms,
  ...physicalForms,
  ...bloodForms,
  ...vaccinationForms,
} as const

export type FormId = keyof typeof forms

/** Every form of the record with every field that has a name of ours. Large: on the phone only the record's own package needs it. */
export const recordForms: Readonly<Record<FormId, FormSpec>> = forms
