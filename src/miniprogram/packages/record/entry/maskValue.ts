/** Fields that name a person to a stranger: covered until tapped. `part.field` of the catalogue. */
const coveredFields = ['identity.documentNumber', 'contact.phone', 'contact.contactPhone', 'dose.childCode']

/** Whether a value is covered: by its field, or, where a source has fields of its own, by what it looks like. */
export function isCovered(fieldId: string | null, value: string): boolean {
  if (fieldId !== null && coveredFields.includes(fieldId)) return true
  return /^\d{17}[\dXx]$/.test(value.trim()) || /^(\+?86)?[- ]?1[3-9]\d{9}$/.test(value.trim())
}

/** 138****8631 · 44**************34: enough to know it is the right one. */
export function maskValue(value: string): string {
  const whole = value.trim()
  const [head, tail] = whole.length === 11 ? [3, 4] : [2, 2]
  if (whole.length < head + tail + 2) return '*'.repeat(Math.max(whole.length, 4))
  return whole.slice(0, head) + '*'.repeat(whole.length - head - tail) + whole.slice(-tail)
}
