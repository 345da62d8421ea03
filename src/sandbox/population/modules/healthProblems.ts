import type { EntryPart } from '../../../contract/record/recordEntry'
import { addDays, ageOn } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry } from '../generatedEntry'
import { illnessOf } from '../medicine/illnesses'
import { part } from '../part'
import { lastDay, type Person } from '../person'
import type { Random } from '../random'

/** 健康问题: the seven kinds; each thing a part of its own, so that a kind comes as often as there are things. */
export function healthProblems(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry {
  const names = person.chronic.map(({ illness }) => illnessOf(illness).name)
  const parts = [
    ...pastParts(person, course, random),
    ...familyParts(person, random),
    ...transfusionParts(course),
    ...surgeryParts(person, course),
    ...allergyParts(random),
    ...person.chronic.map(({ illness, since }) => {
      const { name, drugs } = illnessOf(illness)
      const treatment = drugs.length === 0 ? '定期随访' : `服用${drugs.map((drug) => drug.name.split(' ')[0]).join('、')}`
      return part('problems', 'present', { condition: name, since: since.slice(0, 7), treatment })
    }),
    ...infectiousParts(course),
  ]
  return entryOf(
    person,
    {
      form: 'problems',
      title: '健康问题',
      summary: names.length === 0 ? '无长期疾病记录' : names.join('、'),
      on: lastDay,
      sourceOrg: person.place.communityCentre,
      parts,
    },
    random,
  )
}

function pastParts(person: Person, course: readonly Encounter[], random: Random): EntryPart[] {
  const stays = course.filter(({ illness }) => illness.visitType === 'inpatient' && !/^[OZ]/.test(illness.icd))
  const old = person.quietReason === 'before2021' ? [{ disease: '急性阑尾炎', diagnosedOn: '2016-05' }] : []
  const diseases = [...old, ...stays.map(({ illness, on }) => ({ disease: illness.name, diagnosedOn: on.slice(0, 7) }))]
  const injured = stays.find(({ illness }) => illness.icd.startsWith('S'))
  const rest = {
    trauma: injured === undefined ? '无' : `${injured.on.slice(0, 7)} ${injured.illness.name}`,
    exposure: ageOn(person.birthDate, lastDay) > 25 && random.chance(0.06) ? '粉尘' : '无',
    disability: '无残疾',
  }
  const [first = { disease: '无', diagnosedOn: '' }, ...others] = diseases
  return [part('problems', 'past', { ...first, ...rest }), ...others.map((other) => part('problems', 'past', other))]
}

function familyParts(person: Person, random: Random): EntryPart[] {
  if (ageOn(person.birthDate, lastDay) < 18) return [part('problems', 'family', { hereditary: '无' })]
  const one = () => (random.chance(0.35) ? random.pick(['高血压', '糖尿病', '冠心病', '脑卒中']) : '无')
  const gene = person.chronic.some(({ illness }) => illness === 'thalassemia')
  return [
    part('problems', 'family', {
      father: one(),
      mother: one(),
      siblings: one(),
      children: '无',
      hereditary: gene ? '母亲β-地中海贫血' : '无',
    }),
  ]
}

function transfusionParts(course: readonly Encounter[]): EntryPart[] {
  return course.flatMap(({ illness, on }) =>
    illness.transfusion === undefined
      ? []
      : [part('problems', 'transfusion', { transfusedOn: addDays(on, 2), transfusionReason: illness.transfusion.reason })],
  )
}

function surgeryParts(person: Person, course: readonly Encounter[]): EntryPart[] {
  const old =
    person.quietReason === 'before2021' ? [part('problems', 'surgery', { operation: '阑尾切除术', operatedOn: '2016-05-11' })] : []
  const since = course.flatMap(({ illness, on }) =>
    illness.operation === undefined ? [] : [part('problems', 'surgery', { operation: illness.operation.name, operatedOn: on })],
  )
  return [...old, ...since]
}

function allergyParts(random: Random): EntryPart[] {
  if (!random.chance(0.15)) return [part('problems', 'allergy', { drugAllergy: '无', otherAllergy: '无' })]
  const food = random.chance(0.4)
  return [
    part('problems', 'allergy', {
      drugAllergy: food ? '无' : random.pick(['青霉素', '磺胺类药物', '头孢菌素']),
      otherAllergy: food ? random.pick(['海鲜', '花粉', '尘螨']) : '无',
      reaction: '皮疹、瘙痒',
    }),
  ]
}

function infectiousParts(course: readonly Encounter[]): EntryPart[] {
  return course
    .filter(({ illness }) => /手足口|登革|流行性感冒/.test(illness.name))
    .map(({ illness, on }) => part('problems', 'infectious', { infection: illness.name, infectedOn: on, outcome: '治愈' }))
}
