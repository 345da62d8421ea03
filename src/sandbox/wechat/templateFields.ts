/** What a template field may hold, by the type its name begins with (facts a3). */
const rules: readonly [type: string, pattern: RegExp][] = [
  ['character_string', /^[\x20-\x7e]{1,32}$/],
  ['phone_number', /^[\d+\-() ]{1,17}$/],
  ['car_number', /^.{1,8}$/u],
  ['thing', /^.{1,20}$/u],
  ['number', /^-?\d{1,32}(\.\d+)?$/],
  ['letter', /^[A-Za-z]{1,32}$/],
  ['symbol', /^.{1,5}$/u],
  ['name', /^([\u4e00-\u9fff·]{1,10}|[\x20-\x7e]{1,20})$/],
  ['phrase', /^[\u4e00-\u9fff]{1,5}$/],
  ['time', /\d/],
  ['date', /\d/],
  ['amount', /\d/],
]

/** @returns the first field WeChat would refuse with 47003, or null */
export function badTemplateField(data: Record<string, { value: string }>): string | null {
  for (const [field, { value }] of Object.entries(data)) {
    const rule = rules.find(([type]) => new RegExp(`^${type}\\d*$`).test(field))
    if (rule === undefined || !rule[1].test(value)) return field
  }
  return null
}
