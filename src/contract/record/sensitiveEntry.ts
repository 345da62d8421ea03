import { recordForms } from './forms/recordForms'
import type { Entry } from './recordEntry'
import { type SensitiveKind, sensitiveKindOf } from './sensitive'

/** 否认肝炎史，无遗传病史: nothing to hide. (无痛人流 is no denial.) */
const denial = /^\s*(否认|无(?!痛)|未见|未发现|没有|不详|-+\s*$)/

/** The same rule as sensitive.ts on everything an opened entry says: rather folded once too often, but not for what it denies. */
export function sensitiveKindOfEntry({ form, title, summary, parts, results }: Entry): SensitiveKind | null {
  const said = parts.flatMap(({ part, heading, fields }) => {
    const known = recordForms[form].parts[part]
    const values = fields.flatMap(({ field, label, value }) => {
      const claims = value.split(/[，。；;,\n]/).filter((clause) => clause.trim() !== '' && !denial.test(clause))
      // Our own catalogue's words (遗传病史, 心理状态…) stand on everybody's form; a source's own may be the whole secret.
      return claims.length > 0 && known?.fields[field] === undefined ? [label, ...claims] : claims
    })
    return known === undefined ? [heading, ...values] : values
  })
  return sensitiveKindOf(title, summary, ...said, ...results.map(({ name }) => name))
}
