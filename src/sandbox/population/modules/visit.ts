import { addDays } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry, section, visitTypeNames } from '../generatedEntry'
import type { Drug } from '../medicine/illness'
import type { Person } from '../person'
import type { Random } from '../random'

/** 诊疗记录: one entry a visit, with the documents of that visit as its sections. */
export function visitEntries(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  return course.map((encounter) => {
    const { illness, on, time, hospital } = encounter
    return entryOf(
      person,
      {
        module: 'visit',
        title: { outpatient: '门诊病历', emergency: '急诊病历', inpatient: '住院记录' }[illness.visitType],
        summary: `${illness.department} · ${illness.name}`,
        on,
        time,
        sourceOrg: hospital,
        visitType: illness.visitType,
        sections: illness.visitType === 'inpatient' ? stay(encounter) : clinic(encounter),
      },
      random,
    )
  })
}

function diagnosesOf({ illness, alsoKnown }: Encounter): string {
  return [illness, ...alsoKnown].map(({ name, icd }, index) => `${index + 1}. ${name}（${icd}）`).join('\n')
}

function head(encounter: Encounter) {
  const { illness, serial, hospital, doctor, on, time } = encounter
  return section('就诊信息', [
    ['就诊机构', hospital],
    ['就诊类型', visitTypeNames[illness.visitType] ?? ''],
    ['就诊科室', illness.department],
    ['就诊流水号', serial],
    [illness.visitType === 'inpatient' ? '入院时间' : '就诊时间', `${on} ${time}`],
    ['接诊医生', doctor],
  ])
}

function clinic(encounter: Encounter) {
  const { illness } = encounter
  return [
    head(encounter),
    section(illness.visitType === 'emergency' ? '急诊病历' : '门诊病历', [
      ['主诉', illness.complaint],
      ['现病史', illness.story],
      ['体格检查', illness.examination],
      ['诊断', diagnosesOf(encounter)],
      ['处理意见', illness.advice],
    ]),
    ...prescription('处方', illness.drugs),
  ]
}

function stay(encounter: Encounter) {
  const { illness, on, doctor } = encounter
  const days = illness.days ?? 5
  const operation = illness.operation
  return [
    head(encounter),
    section('入院记录', [
      ['主诉', illness.complaint],
      ['现病史', illness.story],
      ['体格检查', illness.examination],
      ['入院诊断', diagnosesOf(encounter)],
    ]),
    ...(operation === undefined
      ? []
      : [
          section('手术记录', [
            ['手术日期', addDays(on, 1)],
            ['手术名称', operation.name],
            ['手术者', doctor],
            ['手术经过', operation.note],
          ]),
        ]),
    section('出院小结', [
      ['出院日期', addDays(on, days)],
      ['住院天数', `${days}天`],
      ['出院诊断', diagnosesOf(encounter)],
      ['治疗结果', illness.icd.startsWith('O') || illness.icd.startsWith('Z') ? '情况良好' : '好转'],
      ['出院医嘱', illness.advice],
    ]),
    ...prescription('出院带药', illness.drugs),
  ]
}

function prescription(heading: string, drugs: readonly Drug[]) {
  if (drugs.length === 0) return []
  return [
    section(
      heading,
      drugs.map(({ name, usage, quantity }) => [name, `${usage}；数量：${quantity}`] as const),
    ),
  ]
}
