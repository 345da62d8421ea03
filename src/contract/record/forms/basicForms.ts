import type { FormSpec } from './formSpec'

/** 基本信息 (manual 3.2.1, 个人基本信息表). */
export const basicForms = {
  personal: {
    module: 'basic',
    name: '个人信息',
    parts: {
      identity: {
        name: '个人信息',
        fields: {
          recordNumber: '档案编号',
          name: '姓名',
          sex: '性别',
          birthDate: '出生日期',
          age: '年龄',
          nationality: '国籍',
          ethnicity: '民族',
          documentType: '证件类型',
          documentNumber: '证件号',
          marriage: '婚姻',
          education: '文化程度',
          occupation: '职业',
          workplace: '工作单位',
          lifeStage: '生命阶段',
          bloodGroup: '血型（ABO）',
          rhesus: '血型（RH）',
        },
      },
      contact: {
        name: '联系方式与住址',
        fields: {
          phone: '联系电话',
          contactName: '联系人姓名',
          contactPhone: '联系人电话',
          residence: '常住地址',
          residenceType: '常住类型',
          registeredAddress: '户籍地址',
          registrationKind: '户口性质',
          payment: '医疗费用支付方式',
        },
      },
      living: {
        name: '生活环境',
        fields: {
          kitchenVentilation: '厨房排风设施',
          fuel: '燃料类型',
          water: '饮水',
          toilet: '厕所',
          livestock: '禽畜栏',
        },
      },
    },
  },
  problems: {
    module: 'basic',
    name: '健康问题',
    parts: {
      past: {
        name: '既往史',
        fields: { disease: '疾病', diagnosedOn: '确诊时间', trauma: '外伤', exposure: '暴露史', disability: '残疾情况' },
      },
      family: {
        name: '家族史',
        fields: { father: '父亲', mother: '母亲', siblings: '兄弟姐妹', children: '子女', hereditary: '遗传病史' },
      },
      transfusion: { name: '输血史', fields: { transfusedOn: '输血时间', transfusionReason: '输血原因' } },
      surgery: { name: '手术史', fields: { operation: '手术名称', operatedOn: '手术时间' } },
      allergy: { name: '过敏史', fields: { drugAllergy: '药物过敏史', otherAllergy: '其他过敏', reaction: '过敏反应' } },
      present: { name: '现病史', fields: { condition: '现患疾病', since: '起病时间', treatment: '治疗情况' } },
      infectious: { name: '传染病史', fields: { infection: '传染病名称', infectedOn: '发病时间', outcome: '转归' } },
    },
  },
  visitLine: {
    module: 'basic',
    name: '就诊记录',
    parts: {
      visit: {
        name: '就诊记录',
        fields: {
          organisation: '就诊机构',
          visitType: '就诊类型',
          department: '就诊科室',
          serial: '就诊流水号',
          visitedOn: '就诊日期',
          diagnosis: '诊断',
          dataSource: '数据来源',
        },
      },
    },
  },
} as const satisfies Record<string, FormSpec>
