import { addDays, clockTime } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry, section, visitTypeNames } from '../generatedEntry'
import { measure, summaryOf } from '../laboratory'
import { type PanelId, panelOf } from '../medicine/analytes'
import { type ExaminationId, examinationOf } from '../medicine/examinations'
import { staffName } from '../names'
import type { Person } from '../person'
import type { Random } from '../random'

const mostReports = 24

/** 检查检验报告: what the visits ordered; the oldest give way when there would be too many. */
export function reportEntries(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  const reports = course.flatMap((encounter) => {
    const { panels, examinations } = encounter.illness
    // Not every follow-up repeats every examination.
    const repeated = encounter.illness.kind === 'chronic' ? examinations.filter(() => random.chance(0.4)) : examinations
    return [
      ...panels.map((panel) => laboratoryReport(person, encounter, panel, random)),
      ...repeated.map((id) => examinationReport(person, encounter, id, random)),
    ]
  })
  return reports.slice(-mostReports)
}

function reportTime(encounter: Encounter, random: Random): { on: string; time: string } {
  const [hours, minutes] = encounter.time.split(':').map(Number)
  const ready = (hours ?? 0) * 60 + (minutes ?? 0) + random.int(50, 200)
  return ready < 24 * 60 ? { on: encounter.on, time: clockTime(ready) } : { on: addDays(encounter.on, 1), time: clockTime(ready - 24 * 60) }
}

function laboratoryReport(person: Person, encounter: Encounter, panel: PanelId, random: Random): GeneratedEntry {
  const { illness, serial, hospital, doctor } = encounter
  const { name, specimen } = panelOf(panel)
  const { on, time } = reportTime(encounter, random)
  const results = measure(panel, person, on, encounter.effects, random)
  const information = section('报告信息', [
    ['检验项目', name],
    ['就诊类型', visitTypeNames[illness.visitType] ?? ''],
    ['就诊流水号', serial],
    ['检验机构', hospital],
    ['就诊科室', illness.department],
    ['标本类别', specimen],
    ['标本状态', '合格'],
    ['申请医师', doctor],
    ['采集时间', `${encounter.on} ${encounter.time}`],
    ['报告时间', `${on} ${time}`],
    ['检验者', staffName(random)],
    ['审核者', staffName(random)],
    ['声明', '本报告仅对所检测标本负责。'],
  ])
  return entryOf(
    person,
    {
      module: 'report',
      title: name,
      summary: panelOf(panel).bloodGroup
        ? results.map(({ name, value }) => (name.startsWith('RhD') ? `RhD${value}` : value)).join('，')
        : summaryOf(results),
      on,
      time,
      sourceOrg: hospital,
      visitType: illness.visitType,
      sections: [information],
      results,
    },
    random,
  )
}

function examinationReport(person: Person, encounter: Encounter, id: ExaminationId, random: Random): GeneratedEntry {
  const { illness, illnessId, serial, hospital, doctor } = encounter
  const examination = examinationOf(id)
  const { seen, impression } = examination.shows?.[illnessId] ?? examination
  const { on, time } = reportTime(encounter, random)
  const sections = [
    section('报告信息', [
      ['检查项目', examination.name],
      ['就诊类型', visitTypeNames[illness.visitType] ?? ''],
      ['就诊流水号', serial],
      ['检查机构', hospital],
      ['申请科室', illness.department],
      ['检查部位', examination.part],
      ['检查方法', examination.method],
      ['申请医师', doctor],
      ['报告时间', `${on} ${time}`],
    ]),
    section('报告内容', [
      ['检查所见', seen],
      ['诊断意见', impression],
      ['报告医师', staffName(random)],
      ['审核医师', staffName(random)],
    ]),
  ]
  return entryOf(
    person,
    {
      module: 'report',
      title: examination.name,
      summary: impression,
      on,
      time,
      sourceOrg: hospital,
      visitType: illness.visitType,
      sections,
    },
    random,
  )
}
