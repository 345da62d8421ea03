import type { Agreement, Changes } from '../../contract/consent/agreement'
import { writeVersion } from './texts/catalogue'
import type { Facts } from './texts/text'

/** What is different from the wording agreed to before, both written with the same facts: then only the wording can differ. */
export function changesSince(agreedVersion: string | null, agreement: Agreement, facts: Facts): Changes | null {
  if (agreedVersion === null || agreedVersion === agreement.version) return null
  const before = writeVersion(agreement.document, agreedVersion, facts)
  if (!before) return null
  const [old, fresh] = [linesOf(before), linesOf(agreement)]
  return {
    since: agreedVersion,
    added: fresh.filter((line) => !old.includes(line)),
    removed: old.filter((line) => !fresh.includes(line)),
  }
}

function linesOf(agreement: Agreement): string[] {
  return [...agreement.summary.map(({ label, text }) => `${label}：${text}`), ...agreement.sections.flatMap(({ paragraphs }) => paragraphs)]
}
