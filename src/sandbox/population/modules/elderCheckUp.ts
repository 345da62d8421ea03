import { addDays, addMonths, workday } from '../calendar'
import { entryOf, type GeneratedEntry, section } from '../generatedEntry'
import { measure } from '../laboratory'
import type { AnalyteId } from '../medicine/analytes'
import { illnessOf } from '../medicine/illnesses'
import { staffName } from '../names'
import { lastDay, type Person } from '../person'
import type { Random } from '../random'
import { bodyMassIndex, bodyOf } from './body'

/** 公卫健康体检 for people of 65 and more, once a year; the headings are the manual's (3.2.4). */
export function elderCheckUps(person: Person, random: Random): GeneratedEntry[] {
  return [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => {
    const on = workday(addDays(`${year}-04-06`, random.int(0, 120)))
    const oldEnough = on >= addMonths(person.birthDate, 65 * 12)
    return oldEnough && on < lastDay && random.chance(0.8) ? [checkUp(person, on, random)] : []
  })
}

function checkUp(person: Person, on: string, random: Random): GeneratedEntry {
  const known = person.chronic.filter(({ since }) => since <= on).map(({ illness }) => illnessOf(illness))
  const effects: Partial<Record<AnalyteId, number>> = Object.assign({}, ...known.map((illness) => illness.effects))
  const results = (['bloodCount', 'urine', 'liver', 'renal', 'lipid', 'glucose'] as const).flatMap((panel) =>
    measure(panel, person, on, effects, random),
  )
  const stays = person.fixed.filter((visit) => visit.on < on && illnessOf(visit.illness).visitType === 'inpatient')
  const drugs = known.flatMap((illness) => illness.drugs.slice(0, 1).map(({ name, usage }) => `${name}（${usage}）`))
  const names = known.map(({ name }) => name)
  const centre = person.place.communityCentre
  const sections = [
    section('基本信息', [
      ['体检日期', on],
      ['责任医生', staffName(random)],
      ['体检机构', centre],
    ]),
    section('症状', [['症状', known.length === 0 ? '无症状' : random.pick(['无症状', '偶有头晕', '关节疼痛', '乏力'])]]),
    section('生活方式', [
      ['体育锻炼', random.pick(['每天', '每周一次以上', '偶尔'])],
      ['锻炼方式', random.pick(['散步', '太极拳', '广场舞'])],
      ['吸烟状况', person.sex === 'male' ? random.pick(['已戒烟', '从不吸烟']) : '从不吸烟'],
    ]),
    section('饮食习惯', [['饮食', random.pick(['荤素均衡', '素食为主', '荤素均衡，嗜盐'])]]),
    section('饮酒习惯', [['饮酒频率', person.sex === 'male' ? random.pick(['从不', '偶尔']) : '从不']]),
    physique(person, on),
    ...(person.sex === 'female' ? [section('乳腺检查', [['乳腺', '未见异常']])] : []),
    section('辅助检查', [
      ['心电图', names.includes('原发性高血压') ? '左室高电压' : '正常'],
      ['腹部B超', '肝胆胰脾未见明显异常'],
    ]),
    section('住院史', [['住院史', stays.map(({ illness, on: day }) => `${day} ${illnessOf(illness).name}`).join('；') || '无']]),
    section('家庭病床史', [['家庭病床史', '无']]),
    section('主要用药情况', [['用药', drugs.join('；') || '无']]),
    section('预防接种史', [['非免疫规划接种', random.pick(['流感疫苗', '无'])]]),
    section('现存主要健康问题', [['健康问题', names.join('、') || '未发现']]),
    section('健康指导', [['指导', known.length === 0 ? '定期随访' : '纳入慢性病患者健康管理']]),
    section('危险因素控制', [['建议', names.includes('原发性高血压') ? '低盐饮食，锻炼，控制体重' : '锻炼，合理饮食']]),
  ]
  return entryOf(
    person,
    {
      module: 'physical',
      title: '老年人健康体检',
      summary: names.join('、') || '未发现异常',
      on,
      time: '08:10',
      sourceOrg: centre,
      sections,
      results,
    },
    random,
  )
}

function physique(person: Person, on: string) {
  const body = bodyOf(person, on)
  return section('体格检查', [
    ['体温', '36.5℃'],
    ['脉率', `${body.pulse}次/分`],
    ['呼吸频率', '18次/分'],
    ['血压（左侧）', `${body.systolic}/${body.diastolic}mmHg`],
    ['血压（右侧）', `${body.systolic - 2}/${body.diastolic - 1}mmHg`],
    ['身高', `${body.height}cm`],
    ['体重', `${body.weight}kg`],
    ['腰围', `${body.waist}cm`],
    ['体重指数', bodyMassIndex(body)],
    ['老年人健康状态自我评估', '基本满意'],
    ['老年人生活自理能力自我评估', '可自理（0–3分）'],
    ['老年人认知功能', '粗筛阴性'],
    ['老年人情感状态', '粗筛阴性'],
  ])
}
