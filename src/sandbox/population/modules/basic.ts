import { ageOn } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry, visitTypeNames } from '../generatedEntry'
import { bloodGroupOf } from '../laboratory'
import { staffName } from '../names'
import { part } from '../part'
import { lastDay, type Person } from '../person'
import { recordNumberOf, villageClinicOf } from '../places'
import type { Random } from '../random'
import { lifeStageOf } from '../words'
import { healthProblems } from './healthProblems'

/** 基本信息 (manual 3.2.1): 个人信息, 健康问题, and a line for each visit. */
export function basicEntries(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  return [personal(person, random), healthProblems(person, course, random), ...course.map((each) => visitLine(person, each, random))]
}

const jobs = ['教师', '企业职员', '个体经营者', '司机', '餐饮服务人员', '软件工程师', '车间工人', '公务员', '销售人员'] as const
const documentTypes: Readonly<Record<string, string>> = {
  '01': '居民身份证',
  '02': '居民户口本',
  '03': '护照',
  '06': '港澳居民来往内地通行证',
  '07': '台湾居民来往大陆通行证',
  '08': '港澳台居民居住证',
  '99': '其他（新生儿，无身份证号）',
}

export function personal(person: Person, random: Random): GeneratedEntry {
  const age = ageOn(person.birthDate, lastDay)
  const { city, district, street, communityCentre } = person.place
  const mainland = ['01', '02', '99'].includes(person.documentType)
  const occupation = occupationOf(age, random)
  const door = `${random.int(1, 180)}号${random.int(101, 1808)}房`
  const contact = person.contact ?? { name: staffName(random), phone: `1982${random.int(1_000_000, 9_999_999)}` }
  const village = person.quietReason === 'notSecondLevel'
  const parts = [
    part('personal', 'identity', {
      recordNumber: recordNumberOf(person.place, person.ordinal),
      name: person.name,
      sex: person.sex === 'male' ? '男' : '女',
      birthDate: person.birthDate,
      age: age === 0 ? '不满1岁' : `${age}岁`,
      nationality: person.documentType === '03' ? '菲律宾' : '中国',
      ethnicity: mainland ? (person.name.includes('·') ? '维吾尔族' : '汉族') : '',
      documentType: documentTypes[person.documentType] ?? '',
      documentNumber: person.documentNumber,
      marriage: person.spouseId !== null ? '已婚' : marriageOf(age, random),
      education: age < 18 ? '' : age > 65 ? random.pick(['小学', '初中', '高中']) : random.pick(['高中', '大专', '大学本科']),
      occupation,
      workplace:
        age >= 22 && age <= 60
          ? `${city}${random.pick(['南粤', '珠江', '岭南', '东江'])}${random.pick(['实业', '科技', '商贸'])}有限公司`
          : '',
      lifeStage: lifeStageOf(person, lastDay),
      bloodGroup: `${bloodGroupOf(person)}型`,
      rhesus: '阳性',
    }),
    part('personal', 'contact', {
      phone: person.phone ?? '',
      contactName: contact.name,
      contactPhone: contact.phone,
      residence: `广东省${city}${district}${street}${door}`,
      residenceType: mainland ? '户籍' : '非户籍',
      registeredAddress: mainland ? `广东省${city}${district}${street}` : '',
      registrationKind: mainland ? (village ? '农村' : '城镇') : '',
      payment: age > 60 || age < 18 ? '城乡居民基本医疗保险' : '城镇职工基本医疗保险',
    }),
    part('personal', 'living', {
      kitchenVentilation: '油烟机',
      fuel: village ? '液化气' : '天然气',
      water: '自来水',
      toilet: '卫生厕所',
      livestock: village ? '室外' : '无',
    }),
  ]
  return entryOf(
    person,
    {
      form: 'personal',
      title: '个人信息',
      summary: `建档单位：${village ? villageClinicOf(person.place) : communityCentre}`,
      on: null,
      sourceOrg: communityCentre,
      parts,
    },
    random,
  )
}

/** Of somebody whose husband or wife is not among the residents, or not any more. */
function marriageOf(age: number, random: Random): string {
  if (age < 24) return '未婚'
  if (age < 40) return random.pick(['未婚', '已婚'])
  return age > 76 ? random.pick(['丧偶', '已婚']) : random.pick(['已婚', '已婚', '已婚', '离婚'])
}

function occupationOf(age: number, random: Random): string {
  if (age < 3) return '散居儿童'
  if (age < 7) return '幼托儿童'
  if (age < 22) return '学生'
  return age > 60 ? '离退休人员' : random.pick(jobs)
}

function visitLine(person: Person, encounter: Encounter, random: Random): GeneratedEntry {
  const { illness, on, time, hospital, serial } = encounter
  const type = visitTypeNames[illness.visitType]
  const parts = [
    part('visitLine', 'visit', {
      organisation: hospital,
      visitType: type,
      department: illness.department,
      serial,
      visitedOn: on,
      diagnosis: illness.name,
      dataSource: '医院信息系统',
    }),
  ]
  return entryOf(
    person,
    {
      form: 'visitLine',
      title: '就诊记录',
      summary: `${type} · ${illness.department} · ${illness.name}`,
      on,
      time,
      sourceOrg: hospital,
      visitType: illness.visitType,
      sensitive: illness.sensitive ?? null,
      parts,
    },
    random,
  )
}
