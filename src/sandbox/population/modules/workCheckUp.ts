import { addDays, addMonths, workday } from '../calendar'
import { entryOf, type GeneratedEntry } from '../generatedEntry'
import { staffName } from '../names'
import { part } from '../part'
import { firstDay, lastDay, type Person } from '../person'
import type { Random } from '../random'
import { bodyOf } from './body'
import { bodyDetails } from './hospitalCheckUp'

export function foodHandlerCertificate(person: Person, random: Random): GeneratedEntry {
  const on = workday(addDays('2025-03-01', random.int(0, 300)))
  const checked = [
    ['胸部X线', '未见活动性肺结核'],
    ['皮肤', '未见化脓性或渗出性皮肤病'],
    ['伤寒、痢疾', '阴性'],
    ['甲型、戊型肝炎', '阴性'],
  ] as const
  const parts = [
    part('hospitalCheckUp', 'certificate', {
      certificateNumber: `JK${on.replaceAll('-', '')}${String(person.ordinal).padStart(4, '0')}`,
      trade: '食品生产经营',
      issuedOn: on,
      validUntil: addDays(on, 364),
      issuer: person.place.hospital,
    }),
    ...checked.map(([certificateItem, certificateResult]) =>
      part('hospitalCheckUp', 'certificateResults', { certificateItem, certificateResult, certificateConclusion: '合格' }),
    ),
  ]
  return entryOf(
    person,
    { form: 'hospitalCheckUp', title: '健康证体检', summary: '合格', on, sourceOrg: person.place.hospital, parts },
    random,
  )
}

export function hearingCheckUp(person: Person, random: Random): GeneratedEntry {
  const on = workday(addDays('2025-04-01', random.int(0, 300)))
  const level = () => `${random.int(1, 4) * 5}dB`
  const hearing = [500, 1000, 2000, 3000, 4000, 6000].map((hertz, index) =>
    part('hospitalCheckUp', 'hearing', {
      hazard: index === 0 ? '噪声' : '',
      frequency: `${hertz}Hz`,
      leftEar: level(),
      rightEar: level(),
      hearingConclusion: index === 0 ? '目前未见异常' : '',
    }),
  )
  const parts = [
    part('hospitalCheckUp', 'report', { checkedOn: on, package: '职业健康检查（在岗期间）', organisation: person.place.hospital }),
    ...hearing,
  ]
  return entryOf(
    person,
    {
      form: 'hospitalCheckUp',
      title: '职业健康检查',
      summary: '听力：目前未见异常',
      on,
      sourceOrg: person.place.hospital,
      parts,
    },
    random,
  )
}

/** 学生体检, in the autumns of the school years. */
export function schoolCheckUps(person: Person, random: Random): GeneratedEntry[] {
  const autumns = [2021, 2022, 2023, 2024, 2025].map((year) => workday(addDays(`${year}-09-20`, random.int(0, 60))))
  const days = autumns.filter((on) => on >= addMonths(person.birthDate, 84) && on < addMonths(person.birthDate, 22 * 12) && on > firstDay)
  return days
    .filter((on) => on <= lastDay)
    .map((on) => {
      const body = bodyOf(person, on)
      const sight = () => (random.chance(0.5) ? '5.0' : random.pick(['4.6', '4.8', '4.9']))
      const parts = [
        part('hospitalCheckUp', 'report', {
          checkedOn: on,
          package: '学生健康体检',
          organisation: person.place.communityCentre,
          chiefDoctor: staffName(random),
          conclusion: '发育正常',
        }),
        part('hospitalCheckUp', 'items', { item: '视力', department: '眼科', summary: `裸眼视力右${sight()}，左${sight()}` }),
        ...bodyDetails(body).slice(0, 2),
      ]
      const summary = `身高${body.height}cm，体重${body.weight}kg`
      return entryOf(
        person,
        { form: 'hospitalCheckUp', title: '学生健康体检', summary, on, time: '09:10', sourceOrg: person.place.communityCentre, parts },
        random,
      )
    })
}
