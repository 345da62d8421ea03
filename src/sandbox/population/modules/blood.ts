import { addDays, ageOn } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry, section } from '../generatedEntry'
import { bloodGroupOf } from '../laboratory'
import { firstDay, lastDay, type Person } from '../person'
import type { Random } from '../random'

/** 血液管理 (manual 3.2.5): 临床用血 where an operation needed it, 献血 for those who give. */
export function bloodEntries(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  const transfusions = course.filter(({ illness }) => illness.operation?.transfusion)
  return [...transfusions.map((encounter) => transfusion(person, encounter, random)), ...(person.donates ? donations(person, random) : [])]
}

function transfusion(person: Person, { on, hospital, serial, illness }: Encounter, random: Random): GeneratedEntry {
  const day = addDays(on, 2)
  const sections = [
    section('临床用血', [
      ['用血机构', hospital],
      ['住院流水号', serial],
      ['用血科室', illness.department],
      ['输血日期', day],
      ['输血时间', '10:20–12:05'],
      ['输血方式', '异体输血'],
      ['品种', '去白细胞悬浮红细胞'],
      ['输血量', '2U'],
      ['受血者血型', `${bloodGroupOf(person)}型 RhD阳性`],
      ['输血反应', '无'],
      ['输血指征', '术后贫血'],
    ]),
  ]
  return entryOf(
    person,
    {
      module: 'blood',
      title: '临床用血',
      summary: '去白细胞悬浮红细胞 2U，无输血反应',
      on: day,
      time: '10:20',
      sourceOrg: hospital,
      sections,
    },
    random,
  )
}

/** 献血者健康检查要求: 18 to 55 years, whole blood at least six months apart. */
function donations(person: Person, random: Random): GeneratedEntry[] {
  const { bloodStation, city } = person.place
  const given: GeneratedEntry[] = []
  for (let on = addDays(firstDay, random.int(20, 200)); on < lastDay && given.length < 5; on = addDays(on, random.int(190, 420))) {
    const age = ageOn(person.birthDate, on)
    if (age < 18 || age > 55) continue
    const amount = random.pick(['200ml', '300ml', '400ml'])
    const sections = [
      section('献血', [
        ['献血日期', on],
        ['献血地点', `${city}${random.pick(['中心献血屋', '市民广场献血车', '人民公园献血屋'])}`],
        ['献血类型', '全血'],
        ['献血量', amount],
        ['血型', `${bloodGroupOf(person)}型 RhD阳性`],
        ['检测结果', '合格'],
        ['采血机构', bloodStation],
      ]),
    ]
    given.push(
      entryOf(
        person,
        { module: 'blood', title: '无偿献血', summary: `全血 ${amount}`, on, time: '15:00', sourceOrg: bloodStation, sections },
        random,
      ),
    )
  }
  return given
}
