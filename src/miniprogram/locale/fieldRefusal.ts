import type { CallFailure } from '../client/failure'
import { inLanguage } from './inLanguage'

/** What the cloud refused at a field: it says so in 简体; in English the failure's own sentence stands for it. */
export function refusalAt(field: string, { fields, message }: Pick<CallFailure, 'fields' | 'message'>): string | null {
  const about = fields.find((each) => each.field === field)
  return about ? inLanguage(about.message, message) : null
}
