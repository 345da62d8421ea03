import type { GeneratedEntry } from '../generatedEntry'
import { examinationOf } from '../medicine/examinations'
import type { Illness } from '../medicine/illness'
import { illnesses } from '../medicine/illnesses'
import { panelOf } from '../medicine/panels'
import { expectingOn, lastDay } from '../person'
import { firstValue, overwrite, type Rule, textOf, valuesOf } from './rule'

const visitsOf = (entries: readonly GeneratedEntry[]) => entries.filter(({ module }) => module === 'visit')

/** The illnesses that a visit's diagnoses name. */
function diagnosed(visit: GeneratedEntry): Illness[] {
  const words = [...valuesOf(visit, 'clinicNote', 'diagnosis'), ...valuesOf(visit, 'discharge', 'dischargeDiagnosis')].join('\n')
  return Object.values(illnesses).filter(({ name, icd }) => words.includes(`${name}（${icd}）`))
}

function ordered(illness: Illness): string[] {
  return [...illness.panels.map((id) => panelOf(id).name), ...illness.examinations.map((id) => examinationOf(id).name)]
}

function stayOf(visit: GeneratedEntry): { from: string; to: string } {
  return { from: visit.occurredOn ?? '', to: firstValue(visit, 'discharge', 'dischargedOn') }
}

/** Harmful to a child on the way. */
const notWhileExpecting = /胸部CT|胸部正位片|全腹部CT|泌尿系CT|阿托伐他汀|缬沙坦|利伐沙班|新型冠状病毒/

export const visitRules: readonly Rule[] = [
  {
    name: 'diagnoses explain the drugs',
    wrong: (_, entries) =>
      visitsOf(entries).flatMap((visit) => {
        const known = diagnosed(visit).flatMap(({ drugs }) => drugs.map(({ name }) => name.split(' ')[0]))
        return valuesOf(visit, 'prescription', 'drug').filter((drug) => !known.includes(drug))
      }),
    plant: (person, entries) => (overwrite(entries, 'outpatient', 'drug', '盐酸多柔比星') ? { person, entries } : null),
  },
  {
    name: 'every report was ordered at a visit whose diagnosis explains it, in the same hospital',
    wrong: (_, entries) => {
      const visits = new Map(visitsOf(entries).map((visit) => [firstValue(visit, 'visit', 'serial'), visit]))
      return entries
        .filter(({ module }) => module === 'report')
        .flatMap((report) => {
          const visit = visits.get(firstValue(report, 'report', 'serial'))
          const explained = visit !== undefined && diagnosed(visit).some((illness) => ordered(illness).includes(report.title))
          return explained && visit.sourceOrg === report.sourceOrg ? [] : [`${report.title} ${report.occurredOn}`]
        })
    },
    plant: (person, entries) => (overwrite(entries, 'laboratory', 'serial', 'MZ0') ? { person, entries } : null),
  },
  {
    name: 'every visit has its line in the basic information',
    wrong: (_, entries) => {
      const lines = entries.filter(({ form }) => form === 'visitLine').map((line) => firstValue(line, 'visit', 'serial'))
      const serials = visitsOf(entries).map((visit) => firstValue(visit, 'visit', 'serial'))
      return [...lines.filter((line) => !serials.includes(line)), ...serials.filter((serial) => !lines.includes(serial))]
    },
    plant: (person, entries) => (overwrite(entries, 'visitLine', 'serial', 'MZ0') ? { person, entries } : null),
  },
  {
    name: 'a stay ends after it began',
    wrong: (_, entries) =>
      visitsOf(entries)
        .filter(({ form, parts }) => form === 'inpatient' && parts.some(({ part }) => part === 'discharge'))
        .map(stayOf)
        .filter(({ from, to }) => to < from)
        .map(({ from, to }) => `${from} ${to}`),
    plant: (person, entries) => (overwrite(entries, 'inpatient', 'dischargedOn', '2020-05-05') ? { person, entries } : null),
  },
  {
    name: 'nobody is elsewhere while lying in a ward, and no operation is done twice',
    wrong: (_, entries) => {
      const visits = visitsOf(entries)
      const stays = visits.filter(({ form }) => form === 'inpatient')
      const elsewhere = stays.flatMap((stay) => {
        const { from, to } = stayOf(stay)
        return visits.filter((visit) => visit !== stay && (visit.occurredOn ?? '') >= from && (visit.occurredOn ?? '') <= to)
      })
      const operations = stays.flatMap((stay) => valuesOf(stay, 'operation', 'operation')).filter((name) => !name.includes('剖宫产'))
      return [
        ...elsewhere.map(({ occurredOn }) => `${occurredOn}`),
        ...operations.filter((name, index) => operations.indexOf(name) !== index),
      ]
    },
    plant: (person, entries) => {
      const [stay] = entries.filter(({ form }) => form === 'inpatient')
      const [visit] = entries.filter(({ form }) => form === 'outpatient')
      if (stay === undefined || visit === undefined) return null
      visit.occurredOn = stay.occurredOn
      return { person, entries }
    },
  },
  {
    name: 'antenatal visits belong to a pregnancy, and nothing meanwhile harms the child',
    wrong: (person, entries) =>
      entries.flatMap((entry) => {
        const on = entry.occurredOn ?? lastDay
        const expecting = expectingOn(person, on)
        const antenatal = entry.module === 'visit' && /妊娠期健康检查|足月单胎/.test(entry.summary ?? '')
        if (antenatal && !expecting) return [`${entry.title} ${on}`]
        return expecting && on < lastDay && notWhileExpecting.test(textOf(entry)) ? [`${entry.title} ${on}`] : []
      }),
    plant: (person, entries) => (person.pregnancies.length > 0 ? { person: { ...person, pregnancies: [] }, entries } : null),
  },
]
