import { documentTypes } from '../../contract/identity/documentType'
import { textOf } from './text'

/** By the code of the document; English as the National Immigration Administration and the cards themselves have it. */
export const documentTypeText = textOf(documentTypes, {
  '01': 'Resident identity card',
  '02': 'Household register (hukou)',
  '03': 'Passport',
  '04': 'Officer’s or soldier’s card',
  '05': 'Driving licence',
  '06': 'Mainland Travel Permit for Hong Kong and Macao Residents',
  '07': 'Mainland Travel Permit for Taiwan Residents',
  '08': 'Residence Permit for Hong Kong, Macao and Taiwan Residents',
  '99': 'Other valid identity document',
})
