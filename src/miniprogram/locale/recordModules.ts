import { recordModuleNames } from '../../contract/record/recordModule'
import { textOf } from './text'

/** The six modules of the record. What goes to a hospital or the province keeps the contract's own names. */
export const recordModuleText = textOf(recordModuleNames, {
  basic: 'Personal details',
  report: 'Test and scan reports',
  visit: 'Visits and treatment',
  physical: 'Health check-ups',
  blood: 'Blood',
  vaccination: 'Vaccinations',
})
