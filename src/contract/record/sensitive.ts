/** What a waiting room should not read over a shoulder: folded until tapped. */
export const sensitiveKinds = ['mental', 'infection', 'reproduction', 'genetic', 'substance'] as const
export type SensitiveKind = (typeof sensitiveKinds)[number]

const words: Readonly<Record<SensitiveKind, RegExp>> = {
  mental: /精神|抑郁|焦虑|双相|躁狂|自杀|自伤|强迫症|心理|失眠症/,
  infection:
    /HIV|艾滋|人类?免疫缺陷|梅毒|淋病|尖锐湿疣|生殖器疱疹|性病|性传播|乙肝|丙肝|乙型.{0,3}肝炎|丙型.{0,3}肝炎|HBsAg|HBeAg|抗-?HCV|TPPA|RPR/i,
  reproduction: /流产|终止妊娠|人工流产|引产|不孕|不育|试管|辅助生殖|避孕|节育|绝育|妊娠|分娩|产科|孕|精子/,
  genetic: /遗传|基因|染色体|唐氏|地中海贫血|G6PD|血友病/,
  substance: /成瘾|吸毒|毒品|戒毒|美沙酮|酒精依赖|物质依赖|药物依赖/,
}

/** Our own rule where the source has not marked the entry itself; null = nothing that asks to be folded. */
export function sensitiveKindOf(...texts: readonly (string | null)[]): SensitiveKind | null {
  // A vaccine is named after what it keeps away.
  const text = texts
    .filter(Boolean)
    .join('\n')
    .replace(/[^\s，。；、（）]*疫苗/g, '')
  return sensitiveKinds.find((kind) => words[kind].test(text)) ?? null
}
