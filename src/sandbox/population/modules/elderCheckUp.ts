import { addDays, addMonths, workday } from '../calendar'
import { effectsOn } from '../course'
import { entryOf, type GeneratedEntry } from '../generatedEntry'
import { measure, type Results, summaryOf } from '../laboratory'
import { illnessOf } from '../medicine/illnesses'
import { staffName } from '../names'
import { part } from '../part'
import { lastDay, type Person } from '../person'
import type { Random } from '../random'
import { elderHistory, type Past } from './elderHistory'
import { elderPhysique } from './elderPhysique'

/** 公卫健康体检 for people of 65 and more, once a year: the fifteen parts of the manual (3.2.4). */
export function elderCheckUps(person: Person, past: Past, random: Random): GeneratedEntry[] {
  return [2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) => {
    const on = workday(addDays(`${year}-04-06`, random.int(0, 120)))
    const oldEnough = on >= addMonths(person.birthDate, 65 * 12)
    return oldEnough && on < lastDay && random.chance(0.8) ? [checkUp(person, { on, past }, random)] : []
  })
}

function checkUp(person: Person, { on, past }: { on: string; past: Past }, random: Random): GeneratedEntry {
  const known = person.chronic.filter(({ since }) => since <= on)
  const names = known.map(({ illness }) => illnessOf(illness).name)
  const centre = person.place.communityCentre
  const sample = { person, on, hospital: centre, effects: effectsOn(person, on) }
  const results = (['bloodCount', 'urine', 'liver', 'renal', 'lipid', 'glucose'] as const).flatMap((panel) => measure(panel, sample))
  const parts = [
    part('publicCheckUp', 'basics', { checkedOn: on, doctor: staffName(random), organisation: centre, kind: '老年人健康体检' }),
    part('publicCheckUp', 'symptoms', {
      symptoms: known.length === 0 ? '无症状' : random.pick(['无症状', '偶有头晕', '关节疼痛', '乏力']),
    }),
    ...lifestyle(person, random),
    elderPhysique(person, on, random),
    part('publicCheckUp', 'breast', { breast: person.sex === 'female' ? '未见异常' : '' }),
    auxiliary(person, { on, results }),
    ...elderHistory(person, { on, ...past }, random),
    part('publicCheckUp', 'guidance', {
      guidance: known.length === 0 ? '定期随访' : '纳入慢性病患者健康管理',
      nextFollowUp: known.length === 0 ? '一年后' : '三个月后',
    }),
    part('publicCheckUp', 'riskControl', {
      riskControl: names.includes('原发性高血压') ? '低盐饮食，锻炼' : '锻炼，合理饮食',
      weightGoal: random.chance(0.3) ? '减2kg' : '',
      vaccinationAdvice: '流感疫苗、肺炎球菌疫苗',
    }),
  ]
  return entryOf(
    person,
    {
      form: 'publicCheckUp',
      title: '老年人健康体检',
      summary: names.join('、') || '未发现异常',
      on,
      time: '08:10',
      sourceOrg: centre,
      parts,
      results,
    },
    random,
  )
}

function lifestyle(person: Person, random: Random) {
  const smoked = person.sex === 'male' && person.chronic.some(({ illness }) => illness === 'copd')
  const smokes = person.sex === 'male' && !smoked && random.chance(0.15)
  const drinks = person.sex === 'male' && random.chance(0.3)
  return [
    part('publicCheckUp', 'lifestyle', {
      exerciseFrequency: random.pick(['每天', '每周一次以上', '偶尔']),
      exerciseTime: random.pick(['20分钟', '30分钟', '60分钟']),
      exerciseKind: random.pick(['散步', '太极拳', '广场舞']),
      smoking: smoked ? '已戒烟' : smokes ? '吸烟' : '从不吸烟',
      smokingAmount: smokes ? '10支' : '',
      occupationalExposure: '无',
    }),
    part('publicCheckUp', 'diet', { diet: random.pick(['荤素均衡', '素食为主', '荤素均衡，嗜盐']) }),
    part('publicCheckUp', 'drinking', {
      drinkingFrequency: drinks ? '偶尔' : '从不',
      drinkingAmount: drinks ? '1两' : '',
      abstinence: drinks ? '未戒酒' : '',
      drinkKind: drinks ? '黄酒' : '',
    }),
  ]
}

/** The programme's tests in words; the values themselves are results. */
function auxiliary(person: Person, { on, results }: { on: string; results: Results }) {
  const word = (...codes: string[]) => summaryOf(results.filter(({ item }) => item !== null && codes.includes(item)))
  const sugar = results.find(({ item }) => item === 'GLU')
  const has = (id: string) => person.chronic.some(({ illness, since }) => illness === id && since <= on)
  return part('publicCheckUp', 'auxiliary', {
    bloodRoutine: word('WBC', 'HGB', 'PLT'),
    urineRoutine: word('PRO', 'U-GLU', 'BLD'),
    fastingGlucose: `${sugar?.value ?? ''}${sugar?.unit ?? ''}`,
    electrocardiogram: has('hypertension') ? '左室高电压' : '正常',
    liverFunction: word('ALT', 'AST', 'TBIL'),
    kidneyFunction: word('CREA', 'UREA'),
    bloodLipids: word('TC', 'TG', 'LDL-C', 'HDL-C'),
    chestImage: has('copd') ? '慢性支气管炎、肺气肿改变' : '心肺未见明显异常',
    ultrasound: has('fattyLiver') ? '脂肪肝' : '肝胆胰脾未见明显异常',
    auxiliaryOther: '无',
  })
}
