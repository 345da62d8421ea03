import { addDays, ageOn } from '../calendar'
import type { Encounter } from '../course'
import { entryOf, type GeneratedEntry } from '../generatedEntry'
import { bloodGroupOf } from '../laboratory'
import { part } from '../part'
import { firstDay, lastDay, type Person } from '../person'
import type { Random } from '../random'

/** 血液管理 (manual 3.2.5): 临床用血 where an illness needed it, 献血 for those who give. */
export function bloodEntries(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  return [
    ...course.flatMap((encounter) => transfusions(person, encounter, random)),
    ...(person.donates ? donations(person, course, random) : []),
  ]
}

function transfusions(person: Person, { on, hospital, serial, illness }: Encounter, random: Random): GeneratedEntry[] {
  if (illness.transfusion === undefined) return []
  const { reason, product, amount } = illness.transfusion
  const day = addDays(on, 2)
  const parts = [
    part('transfusion', 'transfusion', {
      organisation: hospital,
      serial,
      department: illness.department,
      transfusedOn: day,
      transfusedAt: '10:20–12:05',
      way: '异体输血',
      product,
      amount,
      recipientGroup: `${bloodGroupOf(person)}型 RhD阳性`,
      reason,
      reaction: '无',
    }),
  ]
  const summary = `${product} ${amount}，无输血反应`
  return [entryOf(person, { form: 'transfusion', title: '临床用血', summary, on: day, time: '10:20', sourceOrg: hospital, parts }, random)]
}

/** Whoever has one of these gives no more blood from its first day. */
const deferring: ReadonlySet<string> = new Set(['diabetes', 'hypertension', 'hepatitisB', 'coronaryDisease', 'hiv', 'kidneyDisease'])

/** 献血者健康检查要求: 18 to 55 years, whole blood at least six months apart, not within half a year of a hospital stay. */
function donations(person: Person, course: readonly Encounter[], random: Random): GeneratedEntry[] {
  const { bloodStation, city } = person.place
  const until = person.chronic.flatMap(({ illness, since }) => (deferring.has(illness) ? [since] : [])).sort()[0] ?? lastDay
  const stays = course.filter(({ illness }) => illness.visitType === 'inpatient')
  const given: GeneratedEntry[] = []
  for (let on = addDays(firstDay, random.int(20, 200)); on < until && given.length < 5; on = addDays(on, random.int(190, 420))) {
    const age = ageOn(person.birthDate, on)
    const recovering = stays.some((stay) => on >= addDays(stay.on, -3) && on <= addDays(stay.on, 180))
    if (age < 18 || age > 55 || recovering) continue
    const amount = random.pick(['200ml', '300ml', '400ml'])
    const parts = [
      part('donation', 'donation', {
        donatedOn: on,
        place: `${city}${random.pick(['中心献血屋', '市民广场献血车', '人民公园献血屋'])}`,
        kind: '全血',
        amount,
        donorGroup: `${bloodGroupOf(person)}型 RhD阳性`,
        testResult: '合格',
        organisation: bloodStation,
      }),
    ]
    const summary = `全血 ${amount}`
    given.push(entryOf(person, { form: 'donation', title: '无偿献血', summary, on, time: '15:00', sourceOrg: bloodStation, parts }, random))
  }
  return given
}
