import type { FormSpec } from './formSpec'

/** 血液管理 (manual 3.2.5; WS/T 500.13 for transfusions). */
export const bloodForms = {
  transfusion: {
    module: 'blood',
    name: '临床用血',
    parts: {
      transfusion: {
        name: '临床用血',
        fields: {
          organisation: '用血机构',
          serial: '住院流水号',
          department: '用血科室',
          transfusedOn: '输血日期',
          transfusedAt: '输血时间',
          way: '输血方式',
          product: '输血品种',
          amount: '输血量',
          recipientGroup: '受血者血型',
          reason: '输血指征',
          reaction: '输血反应',
        },
      },
    },
  },
  donation: {
    module: 'blood',
    name: '献血',
    parts: {
      donation: {
        name: '献血',
        fields: {
          donatedOn: '献血日期',
          place: '献血地点',
          kind: '献血类型',
          amount: '献血量',
          donorGroup: '血型',
          testResult: '检测结果',
          organisation: '采血机构',
        },
      },
    },
  },
} as const satisfies Record<string, FormSpec>
