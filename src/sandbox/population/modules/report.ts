import { addDays, clockTime } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry, visitTypeNames } from '../generatedEntry'
import { measure, summaryOf } from '../laboratory'
import { type ExaminationId, examinationOf } from '../medicine/examinations'
import { type PanelId, panelOf } from '../medicine/panels'
import { staffName } from '../names'
import { part, withOwn } from '../part'
import type { Person } from '../person'
import type { Random } from '../random'

/** 检查检验报告: what the visits ordered. */
export function reportEntries(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  return course.flatMap((encounter) => {
    const { panels, examinations } = encounter.illness
    // Not every follow-up repeats every examination.
    const repeated = encounter.illness.kind === 'chronic' ? examinations.filter(() => random.chance(0.4)) : examinations
    return [
      ...panels.map((panel) => laboratoryReport(person, encounter, panel, random)),
      ...repeated.map((id) => examinationReport(person, encounter, id, random)),
    ]
  })
}

/** @param from minutes after the visit */
function later({ on, time }: Encounter, minutes: number): { on: string; time: string } {
  const [hours, rest] = time.split(':').map(Number)
  const at = (hours ?? 0) * 60 + (rest ?? 0) + minutes
  return at < 24 * 60 ? { on, time: clockTime(at) } : { on: addDays(on, 1), time: clockTime(at - 24 * 60) }
}

function laboratoryReport(person: Person, encounter: Encounter, panel: PanelId, random: Random): GeneratedEntry {
  const { illness, serial, hospital, doctor } = encounter
  const { name, specimen, bloodGroup } = panelOf(panel)
  const ready = random.int(50, 200)
  const at = (minutes: number) => {
    const moment = later(encounter, minutes)
    return `${moment.on} ${moment.time}`
  }
  const { on, time } = later(encounter, ready)
  const results = measure(panel, { person, on: encounter.on, hospital, effects: encounter.effects })
  const parts = [
    part('laboratory', 'report', {
      item: name,
      visitType: visitTypeNames[illness.visitType],
      serial,
      organisation: hospital,
      department: illness.department,
      requester: doctor,
      specimen,
      specimenState: '合格',
      requestedAt: at(5),
      collectedAt: at(15),
      receivedAt: at(40),
      reportedAt: at(ready),
    }),
    part('laboratory', 'signing', {
      comment: results.some(({ flag }) => flag !== null) ? '部分结果超出参考范围，请结合临床。' : '',
      statement: '本报告仅对所检测标本负责。',
      tester: staffName(random),
      reviewer: staffName(random),
    }),
  ]
  return entryOf(
    person,
    {
      form: 'laboratory',
      title: name,
      summary: bloodGroup
        ? results.map(({ name, value }) => (name.startsWith('RhD') ? `RhD${value}` : value)).join('，')
        : summaryOf(results),
      on,
      time,
      sourceOrg: hospital,
      visitType: illness.visitType,
      sensitive: illness.sensitive ?? null,
      parts: random.chance(0.1)
        ? parts.map((each, index) => (index === 0 ? withOwn(each, 'barcode', '条码号', barcode(random)) : each))
        : parts,
      results,
    },
    random,
  )
}

function barcode(random: Random): string {
  return `2${random.int(10_000_000, 99_999_999)}`
}

function examinationReport(person: Person, encounter: Encounter, id: ExaminationId, random: Random): GeneratedEntry {
  const { illness, illnessId, serial, hospital, doctor } = encounter
  const examination = examinationOf(id)
  const { seen, impression } = examination.shows?.[illnessId] ?? examination
  const { on, time } = later(encounter, random.int(50, 200))
  const parts = [
    part('examination', 'report', {
      item: examination.name,
      visitType: visitTypeNames[illness.visitType],
      serial,
      organisation: hospital,
      department: illness.department,
      requester: doctor,
      bodyPart: examination.part,
      method: examination.method,
      reportedAt: `${on} ${time}`,
    }),
    part('examination', 'content', { findings: seen, impression, reporter: staffName(random), reviewer: staffName(random) }),
  ]
  return entryOf(
    person,
    {
      form: 'examination',
      title: examination.name,
      summary: impression,
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
