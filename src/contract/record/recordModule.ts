/** The six modules of the record (manual 3.2), in the order of the doctor's page. */
export const recordModules = ['basic', 'report', 'visit', 'physical', 'blood', 'vaccination'] as const
export type RecordModule = (typeof recordModules)[number]

export const recordModuleNames: Record<RecordModule, string> = {
  basic: '基本信息',
  report: '检查检验报告',
  visit: '诊疗记录',
  physical: '健康体检',
  blood: '血液管理',
  vaccination: '疫苗接种',
}
