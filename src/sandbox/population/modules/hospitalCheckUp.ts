import { addDays, workday } from '../calendar'
import { entryOf, type GeneratedEntry, section } from '../generatedEntry'
import { measure, summaryOf } from '../laboratory'
import type { AnalyteId, PanelId } from '../medicine/analytes'
import { illnessOf } from '../medicine/illnesses'
import { staffName } from '../names'
import { firstDay, lastDay, type Person } from '../person'
import type { Random } from '../random'
import { bodyMassIndex, bodyOf } from './body'

const basket: readonly PanelId[] = ['bloodCount', 'liver', 'renal', 'lipid', 'glucose', 'tumor']

/** 医院健康体检: report, items, result details. */
export function hospitalCheckUps(person: Person, howMany: number, random: Random): GeneratedEntry[] {
  const dates: string[] = []
  for (let on = addDays(firstDay, random.int(60, 900)); on < lastDay && dates.length < howMany; on = addDays(on, random.int(340, 500))) {
    const expecting = person.pregnantSince !== null && on >= person.pregnantSince
    if (!expecting) dates.push(workday(on))
  }
  return dates.map((on) => checkUp(person, on, random))
}

function checkUp(person: Person, on: string, random: Random): GeneratedEntry {
  const known = person.chronic.filter(({ since }) => since <= on).map(({ illness }) => illnessOf(illness))
  const effects: Partial<Record<AnalyteId, number>> = Object.assign({}, ...known.map((illness) => illness.effects))
  const results = basket.flatMap((panel) => measure(panel, person, on, effects, random))
  const body = bodyOf(person, on)
  const summary = summaryOf(results)
  const woman = person.sex === 'female'
  const sections = [
    section('报告信息', [
      ['体检编号', `TJ${on.replaceAll('-', '')}${String(person.ordinal).padStart(4, '0')}`],
      ['体检机构', `${person.place.hospital}健康管理中心`],
      ['体检日期', on],
      ['体检类别', '单位年度体检'],
    ]),
    section('体检项目报告', [
      [
        '一般检查',
        `身高${body.height}cm，体重${body.weight}kg，体重指数${bodyMassIndex(body)}，血压${body.systolic}/${body.diastolic}mmHg，脉率${body.pulse}次/分`,
      ],
      ['内科', '心肺听诊未见异常，腹平软，肝脾肋下未触及'],
      ['外科', '皮肤、浅表淋巴结、甲状腺、脊柱四肢未见异常'],
      ['眼科', `裸眼视力右${(0.4 + random.int(0, 11) / 10).toFixed(1)}，左${(0.4 + random.int(0, 11) / 10).toFixed(1)}，外眼未见异常`],
      ['妇科', woman ? '外阴、宫颈未见异常，子宫附件未触及包块' : ''],
      ['心电图', '窦性心律，正常心电图'],
      ['腹部超声', known.some(({ name }) => name === '脂肪性肝病') ? '脂肪肝' : '肝胆胰脾未见明显异常'],
      ['乳腺超声', woman ? '双乳未见明显异常（BI-RADS 1类）' : ''],
      ['胸部正位片', '心肺膈未见明显异常'],
    ]),
    section('结论与建议', [
      ['体检结论', summary === '未见异常' ? '本次所检项目未见明显异常' : summary],
      ['建议', summary === '未见异常' ? '保持健康生活方式，每年体检一次' : '请到相应专科门诊复查'],
      ['主检医师', staffName(random)],
    ]),
  ]
  return entryOf(
    person,
    { module: 'physical', title: '医院健康体检报告', summary, on, time: '08:30', sourceOrg: person.place.hospital, sections, results },
    random,
  )
}

export function foodHandlerCertificate(person: Person, random: Random): GeneratedEntry {
  const on = workday(addDays('2025-03-01', random.int(0, 300)))
  const sections = [
    section('健康证信息', [
      ['健康证编号', `JK${on.replaceAll('-', '')}${String(person.ordinal).padStart(4, '0')}`],
      ['从业类别', '食品生产经营'],
      ['发证日期', on],
      ['有效期至', addDays(on, 364)],
    ]),
    section('健康证检查结果', [
      ['胸部X线', '未见活动性肺结核'],
      ['皮肤', '未见化脓性或渗出性皮肤病'],
      ['伤寒、痢疾', '阴性'],
      ['甲型、戊型肝炎', '阴性'],
      ['结论', '合格'],
    ]),
  ]
  return entryOf(
    person,
    { module: 'physical', title: '健康证体检', summary: '合格', on, sourceOrg: person.place.hospital, sections },
    random,
  )
}

export function hearingCheckUp(person: Person, random: Random): GeneratedEntry {
  const on = workday(addDays('2025-04-01', random.int(0, 300)))
  const ear = () => [500, 1000, 2000, 3000, 4000, 6000].map((hertz) => `${hertz}Hz ${random.int(1, 4) * 5}dB`).join('，')
  const sections = [
    section('报告信息', [
      ['体检类别', '职业健康检查（在岗期间）'],
      ['接触危害因素', '噪声'],
      ['体检日期', on],
    ]),
    section('职业病体检－听力数据', [
      ['左耳气导', ear()],
      ['右耳气导', ear()],
      ['结论', '目前未见异常'],
    ]),
  ]
  return entryOf(
    person,
    { module: 'physical', title: '职业健康检查', summary: '听力：目前未见异常', on, sourceOrg: person.place.hospital, sections },
    random,
  )
}
