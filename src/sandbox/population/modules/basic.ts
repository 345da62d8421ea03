import { ageOn } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry, section, visitTypeNames } from '../generatedEntry'
import { bloodGroupOf } from '../laboratory'
import { illnessOf } from '../medicine/illnesses'
import { staffName } from '../names'
import { lastDay, type Person } from '../person'
import type { Random } from '../random'

/** 基本信息 (manual 3.2.1): 个人信息, 健康问题, and a line for each visit. */
export function basicEntries(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  return [personal(person, random), problems(person, course, random), ...course.map((encounter) => visitLine(person, encounter, random))]
}

const jobs = ['教师', '企业职员', '个体经营者', '司机', '餐饮服务人员', '软件工程师', '车间工人', '公务员', '销售人员'] as const

function stageOf(age: number): string {
  return age < 7 ? '学龄前儿童' : age < 18 ? '学龄儿童青少年' : age < 65 ? '成人' : '老年人'
}

function personal(person: Person, random: Random): GeneratedEntry {
  const age = ageOn(person.birthDate, lastDay)
  const { city, district, street, communityCentre } = person.place
  const mainland = person.documentType === '01' || person.documentType === '99'
  const fields = [
    ['姓名', person.name],
    ['性别', person.sex === 'male' ? '男' : '女'],
    ['出生日期', person.birthDate],
    ['民族', mainland ? (person.name.includes('·') ? '维吾尔族' : '汉族') : ''],
    ['国籍', '中国'],
    ['证件号', person.documentNumber],
    ['婚姻', age < 22 ? '未婚' : age < 28 ? random.pick(['未婚', '已婚']) : age > 78 && random.chance(0.5) ? '丧偶' : '已婚'],
    ['职业', age < 3 ? '' : age < 7 ? '幼托儿童' : age < 22 ? '学生' : age > 60 ? '离退休人员' : random.pick(jobs)],
    ['文化程度', age < 18 ? '' : age > 65 ? random.pick(['小学', '初中', '高中']) : random.pick(['高中', '大专', '大学本科'])],
    ['联系电话', person.phone ?? ''],
    ['联系人姓名', staffName(random)],
    ['常住地址', `广东省${city}${district}${street}${random.int(1, 180)}号${random.int(101, 1808)}房`],
    ['常住类型', mainland ? '户籍' : '非户籍'],
    ['户口性质', mainland ? '居民家庭户口' : ''],
    ['生命阶段', stageOf(age)],
    ['血型', `ABO：${bloodGroupOf(person)}型；RhD：阳性`],
    ['医疗费用支付方式', age > 60 || age < 18 ? '城乡居民基本医疗保险' : '城镇职工基本医疗保险'],
  ] as const
  return entryOf(
    person,
    {
      module: 'basic',
      title: '个人信息',
      summary: `建档单位：${communityCentre}`,
      on: null,
      sourceOrg: communityCentre,
      sections: [section('个人信息', fields)],
    },
    random,
  )
}

function problems(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry {
  const long = person.chronic.map(({ illness, since }) => `${illnessOf(illness).name}（${since.slice(0, 7)}确诊）`)
  const operations = course.flatMap(({ illness, on }) => (illness.operation === undefined ? [] : [`${on} ${illness.operation.name}`]))
  const transfusions = course.flatMap(({ illness, on }) => (illness.operation?.transfusion ? [`${on} 术后输注悬浮红细胞2U`] : []))
  const infections = course
    .filter(({ illness }) => /手足口|登革|流行性感冒/.test(illness.name))
    .map(({ illness, on }) => `${on} ${illness.name}`)
  const grown = ageOn(person.birthDate, lastDay) > 30
  const none = (list: string[]) => (list.length === 0 ? '无' : list.join('；'))
  const sections = [
    section('健康问题', [
      ['现病史', none(long)],
      ['既往史', none(course.filter(({ illness }) => illness.visitType === 'inpatient').map(({ illness, on }) => `${on} ${illness.name}`))],
      ['手术史', none(operations)],
      ['输血史', none(transfusions)],
      ['过敏史', random.chance(0.15) ? random.pick(['青霉素', '磺胺类药物', '海鲜', '头孢菌素']) : '无'],
      ['家族史', grown && random.chance(0.5) ? random.pick(['父亲高血压', '母亲糖尿病', '父亲冠心病', '母亲高血压']) : '无'],
      ['传染病史', none(infections)],
      ['残疾情况', '无残疾'],
    ]),
  ]
  const summary = long.length === 0 ? '无长期疾病记录' : person.chronic.map(({ illness }) => illnessOf(illness).name).join('、')
  return entryOf(
    person,
    { module: 'basic', title: '健康问题', summary, on: lastDay, sourceOrg: person.place.communityCentre, sections },
    random,
  )
}

function visitLine(person: Person, encounter: Encounter, random: Random): GeneratedEntry {
  const { illness, on, time, hospital, serial } = encounter
  const type = visitTypeNames[illness.visitType] ?? ''
  const sections = [
    section('就诊记录', [
      ['就诊机构', hospital],
      ['就诊类型', type],
      ['就诊科室', illness.department],
      ['就诊流水号', serial],
      ['就诊日期', on],
      ['诊断', illness.name],
      ['数据来源', '医院信息系统'],
    ]),
  ]
  const summary = `${type} · ${illness.department} · ${illness.name}`
  return entryOf(
    person,
    { module: 'basic', title: '就诊记录', summary, on, time, sourceOrg: hospital, visitType: illness.visitType, sections },
    random,
  )
}
