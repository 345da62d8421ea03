import type { FormSpec } from './formSpec'

const visit = {
  name: '就诊信息',
  fields: {
    organisation: '就诊机构',
    visitType: '就诊类型',
    department: '就诊科室',
    serial: '就诊流水号',
    visitedAt: '就诊时间',
    doctor: '接诊医生',
  },
} as const

const clinicNote = (name: string) =>
  ({
    name,
    fields: {
      complaint: '主诉',
      presentIllness: '现病史',
      pastHistory: '既往史',
      physicalExamination: '体格检查',
      diagnosis: '诊断',
      advice: '处理意见',
    },
  }) as const

const prescription = {
  name: '处方',
  fields: { drug: '药品名称', specification: '规格', usage: '用法用量', quantity: '数量', prescriber: '开方医生' },
} as const

/** 诊疗记录 (manual 3.2.3): one entry a visit, its documents as parts (the set of WS/T 500). */
export const visitForms = {
  outpatient: { module: 'visit', name: '门诊记录', parts: { visit, clinicNote: clinicNote('门诊病历'), prescription } },
  emergency: {
    module: 'visit',
    name: '急诊记录',
    parts: {
      visit,
      clinicNote: clinicNote('急诊病历'),
      observation: {
        name: '急诊留观记录',
        fields: { triageLevel: '分诊级别', observedFrom: '留观开始', course: '病情变化', leftAs: '离院方式' },
      },
      prescription,
    },
  },
  inpatient: {
    module: 'visit',
    name: '住院记录',
    parts: {
      visit,
      admission: {
        name: '入院记录',
        fields: {
          admittedAt: '入院时间',
          complaint: '主诉',
          presentIllness: '现病史',
          pastHistory: '既往史',
          physicalExamination: '体格检查',
          admissionDiagnosis: '入院诊断',
        },
      },
      operation: {
        name: '手术记录',
        fields: { operatedOn: '手术日期', operation: '手术名称', surgeon: '手术者', anaesthesia: '麻醉方式', course: '手术经过' },
      },
      discharge: {
        name: '出院小结',
        fields: {
          dischargedOn: '出院日期',
          stay: '住院天数',
          dischargeDiagnosis: '出院诊断',
          outcome: '治疗结果',
          advice: '出院医嘱',
        },
      },
      prescription: { ...prescription, name: '出院带药' },
    },
  },
} as const satisfies Record<string, FormSpec>
