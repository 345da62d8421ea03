import { addDays, addMonths, ageOn, workday } from '../calendar'
import { entryOf, type GeneratedEntry } from '../generatedEntry'
import { staffName } from '../names'
import { part, withOwn } from '../part'
import { expectingOn, firstDay, lastDay, type Person } from '../person'
import { recordNumberOf } from '../places'
import type { Random } from '../random'
import { scheduleFor } from './vaccineSchedule'

interface Given {
  vaccine: string
  dose: number
  on: string
  form: 'childVaccination' | 'vaccination'
}

const makers: Readonly<Record<string, string>> = {
  卡介苗: '成都生物制品研究所有限责任公司',
  新型冠状病毒灭活疫苗: '北京科兴中维生物技术有限公司',
  四价流感病毒裂解疫苗: '华兰生物疫苗股份有限公司',
  '23价肺炎球菌多糖疫苗': '玉溪沃森生物技术有限公司',
  双价人乳头瘤病毒疫苗: '厦门万泰沧海生物技术有限公司',
  重组带状疱疹疫苗: '葛兰素史克',
  水痘减毒活疫苗: '长春百克生物科技股份公司',
}

/** 疫苗接种 (manual 3.2.6): the children's programme, and what others were given. */
export function vaccinationEntries(person: Person, random: Random): GeneratedEntry[] {
  const childhood = person.birthDate >= '2010-01-01' ? childDoses(person, random) : []
  const own = ownDoses(person)
  const others = otherDoses(person, random).filter(({ vaccine }) => own.every((dose) => dose.vaccine !== vaccine))
  return [...childhood, ...others, ...own]
    .filter(({ on }) => on <= lastDay && !expectingOn(person, on))
    .map((dose) => dosed(person, dose, random))
}

function childDoses(person: Person, random: Random): Given[] {
  const programme = scheduleFor(person.birthDate, person.sex).flatMap(({ vaccine, dose, dueOn }) => {
    const own = person.doses.find((each) => each.vaccine === vaccine && each.dose === dose)
    const usual = dueOn === person.birthDate ? dueOn : workday(addDays(dueOn, random.int(0, 12)))
    return own === undefined ? [{ vaccine, dose, on: usual, form: 'childVaccination' as const }] : []
  })
  const chickenpox = workday(addMonths(person.birthDate, 12 + random.int(0, 4)))
  const more = random.chance(0.6) ? [{ vaccine: '水痘减毒活疫苗', dose: 1, on: chickenpox, form: 'vaccination' as const }] : []
  return [...programme, ...more]
}

const inChildhood = /乙型肝炎|卡介苗|脊髓灰质炎|百白破|白喉|麻腮风|乙型脑炎|脑膜炎|甲型肝炎|乳头瘤/

/** Given on the days that belong to somebody's story. */
function ownDoses(person: Person): Given[] {
  const child = person.birthDate >= '2010-01-01'
  return person.doses.flatMap(({ vaccine, dose, on }) =>
    on === null
      ? []
      : [{ vaccine, dose, on, form: child && inChildhood.test(vaccine) ? ('childVaccination' as const) : ('vaccination' as const) }],
  )
}

function otherDoses(person: Person, random: Random): Given[] {
  const given: Given[] = []
  const add = (vaccine: string, dose: number, on: string) => given.push({ vaccine, dose, on, form: 'vaccination' })
  if (person.birthDate < '2009-01-01') {
    const first = addDays(firstDay, random.int(90, 200))
    const third = random.chance(0.8) ? addDays(first, random.int(210, 260)) : null
    add('新型冠状病毒灭活疫苗', 1, first)
    add('新型冠状病毒灭活疫苗', 2, addDays(first, random.int(21, 40)))
    if (third !== null) add('新型冠状病毒灭活疫苗', 3, third)
  }
  if (ageOn(person.birthDate, lastDay) < 65) return given
  for (const year of [2022, 2023, 2024, 2025])
    if (random.chance(0.6)) add('四价流感病毒裂解疫苗', 1, addDays(`${year}-10-10`, random.int(0, 40)))
  const pneumonia = addDays('2022-03-10', random.int(0, 700))
  if (random.chance(0.7) && ageOn(person.birthDate, pneumonia) >= 60) add('23价肺炎球菌多糖疫苗', 1, pneumonia)
  if (person.ordinal % 9 === 1) {
    add('重组带状疱疹疫苗', 1, '2024-05-16')
    add('重组带状疱疹疫苗', 2, '2024-07-18')
  }
  return given
}

function dosed(person: Person, { vaccine, dose, on, form }: Given, random: Random): GeneratedEntry {
  const { communityCentre, hospital } = person.place
  const atBirth = on === person.birthDate
  const arm = vaccine === '卡介苗' ? '左上臂三角肌' : random.pick(['左上臂三角肌', '右上臂三角肌'])
  const fields = {
    childCode: person.birthDate >= '2010-01-01' ? `${recordNumberOf(person.place, person.ordinal)}${person.sex === 'male' ? 1 : 2}` : '',
    vaccine,
    dose: `第${dose}剂`,
    givenOn: on,
    site: vaccine === '二价脊髓灰质炎减毒活疫苗' ? '口服' : arm,
    batch: `${on.slice(0, 4)}${String(random.int(1, 99)).padStart(2, '0')}${String(random.int(1, 60)).padStart(3, '0')}`,
    expiresOn: addDays(on, random.int(120, 500)),
    manufacturer: makers[vaccine] ?? '北京生物制品研究所有限责任公司',
    organisation: atBirth ? hospital : communityCentre,
    staff: staffName(random),
    remark: random.chance(0.12) ? '留观30分钟，无不良反应' : '',
  }
  const given = form === 'childVaccination' ? part('childVaccination', 'dose', fields) : part('vaccination', 'dose', fields)
  return entryOf(
    person,
    {
      form,
      title: vaccine,
      summary: `第${dose}剂`,
      on,
      time: '09:40',
      sourceOrg: atBirth ? hospital : communityCentre,
      parts: [random.chance(0.05) ? withOwn(given, 'traceCode', '追溯码', `8${random.int(100_000_000, 999_999_999)}`) : given],
    },
    random,
  )
}
