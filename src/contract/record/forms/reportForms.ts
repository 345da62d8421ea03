import type { FormSpec } from './formSpec'

/** 检查检验报告 (manual 3.2.2; WS/T 500.6 检查, 500.7 检验). Laboratory results stand beside the parts, in `results`. */
export const reportForms = {
  examination: {
    module: 'report',
    name: '检查报告',
    parts: {
      report: {
        name: '报告信息',
        fields: {
          item: '检查项目',
          visitType: '就诊类型',
          serial: '就诊流水号',
          organisation: '检查机构',
          department: '申请科室',
          requester: '申请医师',
          bodyPart: '检查部位',
          method: '检查方法',
          reportedAt: '报告时间',
        },
      },
      content: {
        name: '报告内容',
        fields: { findings: '检查所见', impression: '诊断意见', reporter: '报告医师', reviewer: '审核医师' },
      },
    },
  },
  laboratory: {
    module: 'report',
    name: '检验报告',
    parts: {
      report: {
        name: '报告信息',
        fields: {
          item: '检验项目',
          visitType: '就诊类型',
          serial: '就诊流水号',
          organisation: '检验机构',
          department: '就诊科室',
          requester: '申请医师',
          specimen: '标本类别',
          specimenState: '标本状态',
          collectedAt: '标本采集时间',
          requestedAt: '申请时间',
          receivedAt: '标本接收时间',
          reportedAt: '报告日期',
        },
      },
      signing: { name: '评论与签发', fields: { comment: '评论', statement: '声明', tester: '检验者', reviewer: '审核者' } },
    },
  },
} as const satisfies Record<string, FormSpec>

/** What each laboratory result says, in the order it is shown. */
export const resultFieldNames = {
  item: '项目编码',
  name: '项目名称',
  value: '结果',
  unit: '单位',
  flag: '提示',
  range: '参考范围',
  method: '检验方法',
  instrument: '仪器',
} as const
