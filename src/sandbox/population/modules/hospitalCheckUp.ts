import type { EntryPart } from '../../../contract/record/recordEntry'
import { addDays, ageOn, workday } from '../calendar'
import { effectsOn } from '../course'
import { entryOf, type GeneratedEntry } from '../generatedEntry'
import { measure, type Results, summaryOf } from '../laboratory'
import type { PanelId } from '../medicine/panels'
import { staffName } from '../names'
import { part } from '../part'
import { expectingOn, firstDay, lastDay, type Person } from '../person'
import type { Random } from '../random'
import { type Body, bodyMassIndex, bodyOf } from './body'

const basket: readonly PanelId[] = ['bloodCount', 'liver', 'renal', 'lipid', 'glucose', 'tumor']

/** 医院健康体检 of grown-ups: report, items, result details; laboratory results beside them. */
export function hospitalCheckUps(person: Person, howMany: number, random: Random): GeneratedEntry[] {
  const dates: string[] = []
  for (let on = addDays(firstDay, random.int(60, 900)); on < lastDay && dates.length < howMany; on = addDays(on, random.int(340, 500))) {
    if (!expectingOn(person, on) && ageOn(person.birthDate, on) >= 18) dates.push(workday(on))
  }
  return dates.map((on) => checkUp(person, on, random))
}

function checkUp(person: Person, on: string, random: Random): GeneratedEntry {
  const sample = { person, on, hospital: person.place.hospital, effects: effectsOn(person, on) }
  const results = basket.flatMap((panel) => measure(panel, sample))
  const body = bodyOf(person, on)
  const summary = summaryOf(results)
  const well = summary === '未见异常'
  const parts = [
    part('hospitalCheckUp', 'report', {
      reportNumber: `TJ${on.replaceAll('-', '')}${String(person.ordinal).padStart(4, '0')}`,
      organisation: `${person.place.hospital}健康管理中心`,
      checkedOn: on,
      package: '单位年度体检',
      chiefDoctor: staffName(random),
      conclusion: well ? '本次所检项目未见明显异常' : summary,
      suggestion: well ? '保持健康生活方式，每年体检一次' : '请到相应专科门诊复查',
    }),
    ...items(person, { on, body, results }, random),
    ...bodyDetails(body),
  ]
  return entryOf(
    person,
    {
      form: 'hospitalCheckUp',
      title: '医院健康体检报告',
      summary,
      on,
      time: '08:30',
      sourceOrg: person.place.hospital,
      parts,
      results,
    },
    random,
  )
}

function items(person: Person, at: { on: string; body: Body; results: Results }, random: Random): EntryPart[] {
  const woman = person.sex === 'female'
  const has = (id: string) => person.chronic.some(({ illness, since }) => illness === id && since <= at.on)
  const sight = () => (0.4 + random.int(0, 11) / 10).toFixed(1)
  const pressure = `血压${at.body.systolic}/${at.body.diastolic}mmHg，脉率${at.body.pulse}次/分`
  const rows: [item: string, department: string, summary: string][] = [
    ['一般检查', '护理', `身高${at.body.height}cm，体重${at.body.weight}kg，${pressure}`],
    ['内科', '内科', '心肺听诊未见异常，腹平软，肝脾肋下未触及'],
    ['外科', '外科', '皮肤、浅表淋巴结、甲状腺、脊柱四肢未见异常'],
    ['眼科', '眼科', `裸眼视力右${sight()}，左${sight()}，外眼未见异常`],
    ['心电图', '心电图室', has('hypertension') ? '窦性心律，左室高电压' : '窦性心律，正常心电图'],
    ['腹部超声', '超声科', has('fattyLiver') ? '脂肪肝' : '肝胆胰脾未见明显异常'],
    ['胸部正位片', '放射科', has('copd') ? '慢性支气管炎、肺气肿改变' : '心肺膈未见明显异常'],
  ]
  if (woman)
    rows.push(['妇科', '妇科', '外阴、宫颈未见异常，子宫附件未触及包块'], ['乳腺超声', '超声科', '双乳未见明显异常（BI-RADS 1类）'])
  rows.push(['检验', '检验科', summaryOf(at.results)])
  return rows.map(([item, department, summary]) =>
    part('hospitalCheckUp', 'items', { item, department, summary, doctor: staffName(random) }),
  )
}

/** What was measured on the body; the laboratory's values are results. */
export function bodyDetails(body: Body): EntryPart[] {
  const index = bodyMassIndex(body)
  const flag = Number(index) >= 24 ? '偏高' : Number(index) < 18.5 ? '偏低' : '正常'
  return [
    part('hospitalCheckUp', 'details', { detail: '身高', result: String(body.height), unit: 'cm' }),
    part('hospitalCheckUp', 'details', { detail: '体重', result: String(body.weight), unit: 'kg' }),
    part('hospitalCheckUp', 'details', { detail: '体重指数', result: index, unit: 'kg/m²', range: '18.5–23.9', flag }),
    part('hospitalCheckUp', 'details', {
      detail: '收缩压',
      result: String(body.systolic),
      unit: 'mmHg',
      range: '90–139',
      flag: body.systolic > 139 ? '偏高' : '正常',
    }),
  ]
}
