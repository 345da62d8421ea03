import { recordForms } from './forms/recordForms'
import type { Entry } from './recordEntry'
import { type SensitiveKind, sensitiveKindOf } from './sensitive'

const illness =
  /(?:家族性?|特殊)?(?:高血压|糖尿病|冠心病|[甲乙丙]?肝炎?|结核|传染|性|梅毒|艾滋|精神|心理|遗传|吸毒|酗酒|过敏|手术|外伤|输血)(?:性?疾?病|障碍)?/
    .source
const and = '[、及和或与]'
/**
 * 否认肝炎、结核史, 无遗传病史, 未见异常: nothing to hide. Only a whole clause that can mean nothing else is a denial:
 * 无痛人流, 无症状HIV感染, 没有按时服用抗抑郁药 and 无明显诱因出现自杀念头 begin like one.
 */
const denial = new RegExp(
  [
    `^(?:否认[^史但有曾而后现]+史(?:${and}[^史但有曾而后现]+史)*`,
    `(?:无|没有)${illness}(?:${and}${illness})*(?:等(?:传染病|疾病))?(?:家族|接触)?史`,
    '(?:无|未见|未发现|没有)(?:明显)?(?:异常)?|不详|-+)$',
  ].join('|'),
)
/** A space ends one, too: 否认吸烟史 曾吸毒. */
const clauseEnds = /[，。；：！？;,:!?\s]+/

/** The same rule as sensitive.ts on everything an opened entry says: rather folded once too often, but not for what it denies. */
export function sensitiveKindOfEntry({ form, title, summary, parts, results }: Entry): SensitiveKind | null {
  const said = parts.flatMap(({ part, heading, fields }) => {
    const known = recordForms[form].parts[part]
    const values = fields.flatMap(({ field, label, value }) => {
      const claims = value.split(clauseEnds).filter((clause) => clause !== '' && !denial.test(clause))
      // Our own catalogue's words (遗传病史, 心理状态…) stand on everybody's form; a source's own may be the whole secret.
      return claims.length > 0 && known?.fields[field] === undefined ? [label, ...claims] : claims
    })
    return known === undefined ? [heading, ...values] : values
  })
  return sensitiveKindOf(title, summary, ...said, ...results.map(({ name }) => name))
}
