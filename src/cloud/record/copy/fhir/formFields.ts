import type { EntryPart } from '../../../../contract/record/recordEntry'

/** Values by field id; empty ones are not there. */
export type Fields = ReadonlyMap<string, string>

/** One part may say the same thing of several matters, one after the other: a field that comes again begins the next. */
export function groupsOf(parts: readonly EntryPart[], part: string): Fields[] {
  return parts
    .filter((each) => each.part === part)
    .flatMap(({ fields }) => {
      const groups: Map<string, string>[] = []
      for (const { field, value } of fields) {
        const last = groups.at(-1)
        if (value.trim() === '') continue
        if (last && !last.has(field)) last.set(field, value)
        else groups.push(new Map([[field, value]]))
      }
      return groups
    })
}

export function fieldOf(parts: readonly EntryPart[], part: string, field: string): string | null {
  const values = groupsOf(parts, part).map((group) => group.get(field))
  return values.find((value) => value !== undefined) ?? null
}

const kind = '(?:药物|食物|其[他它]|花粉|环境)'
const none = new RegExp(
  `^(?:无|否认|没有|未发现|未见)(?:任何|明确|明显|特殊)?(?:${kind}(?:[、,，及和或]${kind})*)?(?:过敏|疾病|手术|输血|传染病|外伤|残疾|异常)?史?[。.]?$`,
)

/** “无”, “否认药物过敏史”: nothing but that there is none. 无花果, 无菌性炎症 and “无，仅对海鲜过敏” say something. */
export function saysNone(value: string): boolean {
  return none.test(value.trim())
}

/** “不详”, “未填”, and what is denied of one matter only (“否认肝炎病史”): it names nothing that there is. */
export function saysNothing(value: string): boolean {
  return /^(?:|不详|未知|不清楚|未填|未查|未测|[-—/]+|(?:否认|没有)[^，,；;。但仅除]*)[。.]?$/.test(value.trim())
}

export function speaks(value: string | undefined): value is string {
  return value !== undefined && !saysNone(value) && !saysNothing(value)
}
