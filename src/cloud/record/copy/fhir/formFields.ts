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

/** “无”, “否认药物过敏史”: the source says that there is none. */
export function saysNone(value: string): boolean {
  return /^(无|否认|没有|未发现|未见)/.test(value.trim()) && value.trim().length <= 14
}

/** “不详”, “未填”: the source says nothing. */
export function saysNothing(value: string): boolean {
  return /^(不详|未知|不清楚|未填|未查|未测|[-—/]+)$/.test(value.trim())
}
