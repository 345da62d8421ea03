import type { FormId } from './forms/recordForms'

/** The forms of the record, in the order of the six modules. Names and fields: forms/recordForms.ts. */
export const formIds = [
  'personal',
  'problems',
  'visitLine',
  'examination',
  'laboratory',
  'outpatient',
  'emergency',
  'inpatient',
  'hospitalCheckUp',
  'publicCheckUp',
  'transfusion',
  'donation',
  'childVaccination',
  'vaccination',
] as const satisfies readonly FormId[]
