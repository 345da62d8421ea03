import type { visitTypes } from '../../contract/authorization/accessRequest'

/** The hospitals' own staff lists. Names are made up; the department decides what kind of visit a request is for. */
export interface Doctor {
  orgCode: string
  staffNo: string
  name: string
  department: string
  visitType: (typeof visitTypes)[number]
}

const rows = [
  ['455404501', 'zs1001', '梁文博', '心血管内科', 'outpatient'],
  ['455404501', 'zs1002', '何嘉欣', '内分泌科', 'outpatient'],
  ['455404501', 'zs1003', '周启明', '急诊科', 'emergency'],
  ['455404502', 'sy2001', '黄志远', '呼吸与危重症医学科', 'outpatient'],
  ['455404502', 'sy2002', '陈雪仪', '骨科（住院）', 'inpatient'],
  ['455404503', 'nf3001', '李国豪', '消化内科', 'outpatient'],
  ['455404503', 'nf3002', '谢婉婷', '肾内科', 'outpatient'],
  ['455404504', 'gy4001', '吴永健', '全科医学科', 'outpatient'],
  ['455404505', 'yx5001', '邓丽珊', '乳腺外科', 'outpatient'],
  ['455404506', 'fe6001', '罗敏仪', '儿科', 'outpatient'],
  ['455404506', 'fe6002', '许晓彤', '产科（住院）', 'inpatient'],
  ['455404507', 'zy7001', '蔡仲平', '中医内科', 'outpatient'],
  ['455404508', 'sz8001', '林浩然', '神经内科', 'outpatient'],
  ['455404508', 'sz8002', '赵思敏', '急诊科', 'emergency'],
  ['455404509', 'fs9001', '叶锦荣', '心血管内科', 'outpatient'],
  ['455404509', 'fs9002', '冯慧玲', '普外科（住院）', 'inpatient'],
  ['455404510', 'dg1101', '袁志成', '内分泌科', 'outpatient'],
  ['455404511', 'st1201', '郑泽鹏', '消化内科', 'outpatient'],
  ['455404512', 'zh1301', '卢静文', '呼吸内科', 'outpatient'],
  ['455404513', 'zs1401', '萧伟强', '骨科', 'outpatient'],
  ['455404514', 'hz1501', '曾庆华', '泌尿外科', 'outpatient'],
  ['455404515', 'jm1601', '区颖诗', '妇科', 'outpatient'],
  ['455404516', 'zj1701', '庞海涛', '急诊科', 'emergency'],
] as const

export const doctors: readonly Doctor[] = rows.map(([orgCode, staffNo, name, department, visitType]) => ({
  orgCode,
  staffNo,
  name,
  department,
  visitType,
}))

export function findDoctor(orgCode: string, staffNo: string): Doctor | null {
  return doctors.find((doctor) => doctor.orgCode === orgCode && doctor.staffNo === staffNo) ?? null
}
