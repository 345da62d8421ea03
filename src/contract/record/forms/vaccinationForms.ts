import type { FormSpec } from './formSpec'

const fields = {
  childCode: '儿童编码',
  vaccine: '疫苗名称',
  dose: '剂次',
  givenOn: '接种日期',
  site: '接种部位',
  batch: '疫苗批号',
  expiresOn: '有效期至',
  manufacturer: '生产企业',
  organisation: '接种单位',
  staff: '接种人员',
  remark: '备注',
} as const

/** 疫苗接种 (manual 3.2.6): children's programme, and the others. */
export const vaccinationForms = {
  childVaccination: { module: 'vaccination', name: '儿童疫苗接种', parts: { dose: { name: '儿童疫苗接种', fields } } },
  vaccination: { module: 'vaccination', name: '免疫接种', parts: { dose: { name: '免疫接种', fields } } },
} as const satisfies Record<string, FormSpec>
